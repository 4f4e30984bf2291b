export {
  blindIndex,
  derive,
  type KeySettings,
  type Keys,
  KeysUnusable,
  keepKeys,
  keepSecret,
  readKeys,
  sign,
} from './keys.ts';
export { maskCitizenId, maskCreditCode, maskName, maskPhone } from './mask.ts';
export { isSealedEarlier, open, SealBroken, seal } from './seal.ts';
