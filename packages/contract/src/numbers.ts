import { type Bilingual, citizenIdFault, creditCodeFault, phoneFault } from '@jijiao/measures';
import { z } from 'zod';

/** 公民身份号码: spaces dropped, x as X, checked after GB 11643. */
export const citizenId = checked((text) => text.replace(/\s/g, '').toUpperCase(), citizenIdFault);

/** 统一社会信用代码: spaces dropped, in capitals, checked after GB 32100. */
export const creditCode = checked((text) => text.replace(/\s/g, '').toUpperCase(), creditCodeFault);

/** 联系电话: a mobile or a landline with its area code. */
export const phone = checked((text) => text.replace(/\s/g, ''), phoneFault);

/** The issue carries both languages in `params.says`; its message is the Chinese text, then the English. */
function checked(normalise: (text: string) => string, fault: (text: string) => Bilingual | undefined) {
  return z
    .string()
    .max(64)
    .overwrite(normalise)
    .check((context) => {
      const says = fault(context.value);
      if (!says) return;
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: `${says.zh} / ${says.en}`,
        params: { says },
      });
    });
}
