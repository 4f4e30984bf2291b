import { createServer } from 'node:net';

/** The wished port, or the next free one. In production a taken port is a fault: whoever set it relies on it. */
export async function findPort(host: string, wished: number, exact: boolean): Promise<number> {
  if (wished === 0) return 0;
  for (let port = wished; port < wished + 50 && port < 65_536; port++) {
    if (await isFree(host, port)) return port;
    if (exact) throw new Error(`port ${port} is taken`);
  }
  throw new Error(`no free port from ${wished} on`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once('error', () => tell(false));
    probe.listen(port, host, () => probe.close(() => tell(true)));
  });
}
