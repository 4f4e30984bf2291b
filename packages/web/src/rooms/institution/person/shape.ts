import type { getPersonView } from '@jijiao/contract/person';
import type { OutputOf } from '../../../api/call.ts';

export type PersonView = OutputOf<typeof getPersonView>;
