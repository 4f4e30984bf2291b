import type { getPersonView } from '@jijiao/contract/directory/person';
import type { OutputOf } from '../../../api/call.ts';

export type PersonView = OutputOf<typeof getPersonView>;
