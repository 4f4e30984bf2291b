import type { Context } from '../../../platform/http/context.ts';

/** Whether a record that holds the file is open to the actor. */
export type HolderShows = (context: Context, fileId: string) => Promise<boolean>;

const holders: HolderShows[] = [];

/** Lets the records of a capability show the files they hold to whoever may see the record. Called once, at the start. */
export function showFilesHeldBy(shows: HolderShows): void {
  holders.push(shows);
}

/** Whether some record that the actor may see holds the file. */
export async function isShownByHolder(context: Context, fileId: string): Promise<boolean> {
  for (const shows of holders) if (await shows(context, fileId)) return true;
  return false;
}
