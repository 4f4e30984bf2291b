import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';

const folder = await mkdtemp(join(tmpdir(), 'jijiao-embedded-'));
await chmod(folder, 0o755);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

async function pidOf(base: string): Promise<number> {
  const pid = Number((await readFile(join(base, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);
  if (!(pid > 1)) throw new Error(`no server under ${base}`);
  return pid;
}

test('first starts at the same moment share one server, which stops with the last of them', async () => {
  const base = join(folder, "河北 继教's folder");
  const servers = await Promise.all([1, 2, 3].map(() => startEmbedded({ base, testing: true })));
  const [first, second, third] = servers as [Embedded, Embedded, Embedded];
  await Promise.all([first.stop(), second.stop()]);
  expect(await ask(third.url, 'select 1')).toBe(1);
  await third.stop();
  await rm(new URL(third.url).searchParams.get('host') ?? '', { recursive: true });
  await expect(pidOf(base)).rejects.toThrow('postmaster.pid');
  expect((await readdir(base)).filter((name) => /^data\./.test(name))).toEqual([]);
});

test('a server whose owner was killed is adopted, and stops with the one who adopted it', async () => {
  const base = join(folder, 'orphan');
  const script = join(import.meta.dirname, 'embedded.ts');
  const owner = join(folder, 'owner.ts');
  await writeFile(
    owner,
    `import { startEmbedded } from ${JSON.stringify(script)};
     await startEmbedded({ base: ${JSON.stringify(base)}, testing: true });
     process.send?.('ready');
     setInterval(() => undefined, 1000);`,
  );
  const child = fork(owner, { execArgv: [] });
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const pid = await pidOf(base);
  const server = await startEmbedded({ base, testing: true });
  expect(await pidOf(base)).toBe(pid);
  await server.stop();
  await expect(pidOf(base)).rejects.toThrow('postmaster.pid');
});

test('a killed server comes back with what was committed, even if its number now belongs to another program', async () => {
  const base = join(folder, 'killed');
  const server = await startEmbedded({ base });
  await ask(server.url, 'create table kept as select 7 as n');
  process.kill(await pidOf(base), 'SIGKILL');
  const again = await startEmbedded({ base });
  expect(await ask(again.url, 'select n from kept')).toBe(7);
  await Promise.all([server.stop(), again.stop()]);
  await writeFile(join(base, 'data/postmaster.pid'), `${process.pid}\n`);
  const third = await startEmbedded({ base });
  expect(await ask(third.url, 'select n from kept')).toBe(7);
  await third.stop();
});

test('a folder with a path too long for a socket, or for the shell, has its sockets elsewhere', async () => {
  const base = join(folder, 'x'.repeat(120));
  await mkdir(base);
  const server = await startEmbedded({ base, testing: true });
  const sockets = new URL(server.url).searchParams.get('host') ?? '';
  expect(sockets).toMatch(/^\/tmp\/jj-/);
  await server.stop();
  await rm(sockets, { recursive: true });
});

test.runIf(process.getuid?.() === 0)(
  'as root in a folder closed to others, the data lives in a home of its own',
  async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await startEmbedded({ base: join(closed, 'postgres'), testing: true });
    const home = dirname(new URL(server.url).searchParams.get('host') ?? '');
    expect(home).toMatch(/^\/var\/lib\/jijiao-/);
    await server.stop();
    await rm(home, { recursive: true });
  },
);
