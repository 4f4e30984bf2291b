export { blindIndex, derive, keepKeys, keepSecret, type Keys, type KeySettings, KeysUnusable, readKeys, sign } from './keys.ts';
export { maskCitizenId, maskCreditCode, maskName, maskPhone } from './mask.ts';
export { isSealedEarlier, open, seal, SealBroken } from './seal.ts';
