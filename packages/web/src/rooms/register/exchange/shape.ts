import type { listExchanges } from '@jijiao/contract/register/exchange';
import type { OutputOf } from '../../../api/call.ts';

export type ExchangeRow = OutputOf<typeof listExchanges>['page']['rows'][number];
