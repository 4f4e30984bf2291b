import * as wire from '@jijiao/contract/directory/label';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { type BuiltWord, readBuiltWords } from './builtWords.ts';
import * as may from './label.policy.ts';
import { changeLabel, listLabels, listWords, removeLabel } from './label.ts';

/** Reads once what does not change while the program runs. */
function once(read: () => Promise<ReadonlyMap<string, BuiltWord>>) {
  let words: Promise<ReadonlyMap<string, BuiltWord>> | undefined;
  return () => {
    words ??= read();
    return words;
  };
}

/** The words of the pages on the wire, over what reads them as built. */
export function labelRoutesOver(read: typeof readBuiltWords): Route<House>[] {
  const words = once(read);
  return [
    route(wire.listLabels, 'public', async (context, { request, reply }) => {
      const { answer, mark } = await listLabels(context);
      const etag = `W/"${mark}"`;
      reply.header('etag', etag).header('cache-control', 'no-cache');
      // The body of a 304 is not sent.
      if (request.headers['if-none-match'] === etag) reply.code(304);
      return answer;
    }),
    route(wire.listWords, may.changeLabels, async (context, { query }) => listWords(context, await words(), query)),
    route(wire.changeLabel, may.changeLabels, async (context, { params, body }) =>
      changeLabel(context, await words(), params.key, body),
    ),
    route(wire.removeLabel, may.changeLabels, async (context, { params, query }) =>
      removeLabel(context, await words(), params.key, query.version),
    ),
  ];
}

export const labelRoutes: Route<House>[] = labelRoutesOver(readBuiltWords);
