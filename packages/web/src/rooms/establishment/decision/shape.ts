import type { decisionShape } from '@jijiao/contract/decision';
import type { z } from 'zod';

export type Decision = z.output<typeof decisionShape>;
