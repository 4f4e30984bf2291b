import type { decisionShape } from '@jijiao/contract/establishment/decision';
import type { z } from 'zod';

export type Decision = z.output<typeof decisionShape>;

/** Whether a word of the wire names a type of decision. */
export function isDecisionType(type: string): type is Decision['type'] {
  return ['recognition', 'nationalRegistration', 'ban', 'renewal', 'adjustment'].includes(type);
}
