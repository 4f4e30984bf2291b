import { startTestServer } from './testing.ts';

/** For the whole test run: the server is there before the first test file and left after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env.JIJIAO_TEST_SERVER = server.url;
  return () => server.stop();
}
