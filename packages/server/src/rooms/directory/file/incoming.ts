import { PassThrough, type Readable } from 'node:stream';

/**
 * A request's bytes, so that who stops reading them midway does not cut the line on which the refusal goes back: the rest then runs
 * out unread. A request that breaks off breaks this stream too.
 */
export function sparingTheLine(request: Readable): Readable {
  const bytes = new PassThrough();
  request.once('error', (error) => bytes.destroy(error));
  request.once('close', () => {
    if (!request.readableEnded) bytes.destroy(new Error('the request broke off'));
  });
  bytes.once('close', () => {
    request.unpipe(bytes);
    request.resume();
  });
  // The reader hears of an error through its own listener; without this one it would end the process where nobody reads yet.
  bytes.on('error', () => undefined);
  return request.pipe(bytes);
}

/**
 * Lets the rest of a refused request run out unread, so that a sender who reads only after sending hears the refusal, but no longer
 * than some milliseconds. Gives whether it came to its end; if not, the line is to be closed.
 */
export async function runOut(request: Readable, milliseconds: number): Promise<boolean> {
  if (request.readableEnded || request.destroyed) return request.readableEnded;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, milliseconds);
    const end = () => {
      clearTimeout(timer);
      done();
    };
    request.unpipe();
    request.once('end', end).once('close', end).resume();
  });
  return request.readableEnded;
}
