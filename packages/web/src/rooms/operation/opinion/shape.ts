import type { judgedByGroup } from '@jijiao/contract/operation/opinion';
import type { z } from 'zod';

/** An outline or curriculum before its group, as the wire brings it. */
export type JudgedByGroup = z.output<typeof judgedByGroup>;
export type JudgedMember = JudgedByGroup['members'][number];
