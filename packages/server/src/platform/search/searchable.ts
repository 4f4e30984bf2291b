import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/search';
import type { Actor } from '../auth/actor.ts';
import type { Context } from '../http/context.ts';

type Found = OutputOf<typeof wire.searchAll>['groups'][number];
export type SearchGroup = Found['group'];
export type Hit = Found['rows'][number];

/** One source of what can be found. A group may have several; what two of them give is shown once. */
export interface Searchable {
  readonly group: SearchGroup;
  /** Whether this actor searches here at all, as the policy of the page says. */
  mayLook(actor: Actor): boolean;
  /** At most `limit` records that hold every word and that the actor may open, the likeliest first. */
  find(context: Context, words: readonly string[], limit: number): Promise<Hit[]>;
}
