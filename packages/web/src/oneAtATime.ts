/**
 * Gives a way to ask for `once` that never runs twice at a time: asked while it runs, it runs once more after that. The promise
 * ends when nothing asked for is left; where a run fails it fails, and what was asked for meanwhile is dropped with it.
 */
export function oneAtATime(once: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const runAll = async (): Promise<void> => {
    do {
      again = false;
      await once();
    } while (again);
  };
  return () => {
    if (running) again = true;
    else {
      running = runAll().finally(() => {
        running = null;
      });
    }
    return running;
  };
}
