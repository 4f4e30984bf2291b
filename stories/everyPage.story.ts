import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, listen, settle } from './pageFaults.ts';
import { signedIn } from './people.ts';
import { holds, Otherwise, type Stage, type Story, story } from './story.ts';
import { type Place, places } from './places.ts';

const rooms = join(import.meta.dirname, '../packages/web/src/rooms');
const seats = [
  { width: 1440, language: 'zh' },
  { width: 1440, language: 'en' },
  { width: 360, language: 'zh' },
  { width: 360, language: 'en' },
] as const;

/** The paths of the pages that the rooms declare. */
function declaredPaths(): string[] {
  const isRoutes = (entry: Dirent) => entry.isFile() && /routes\.tsx$/.test(entry.name);
  const files = readdirSync(rooms, { withFileTypes: true, recursive: true }).filter(isRoutes);
  const declared = files.flatMap((file) => [...readFileSync(join(file.parentPath, file.name), 'utf8').matchAll(/page\(\s*'\w+',\s*'([^']+)'/g)]);
  return [...new Set(declared.map((match) => match[1] ?? ''))];
}

async function visitsAll(): Promise<void> {
  const visited = new Set(places.map((place) => place.path));
  const left = declaredPaths().filter((path) => !visited.has(path));
  holds(left.length === 0, `no one visits ${left.join(', ')}`);
}

/** Opens one page in each width and language, light and then dark. */
async function visit(stage: Stage, place: Place): Promise<void> {
  const faults: string[] = [];
  for (const seat of seats) {
    const visitor = place.as ? await signedIn(stage, place.as, seat) : await stage.visitor(seat);
    const address = await place.find(visitor.request);
    const page = await visitor.newPage();
    const heard = listen(page);
    await page.goto(address);
    await settle(page, heard);
    const at = `${address} ${seat.width} ${seat.language}`;
    const found = await faultsOf(page, heard, seat.language);
    faults.push(...found.map((fault) => `${at}: ${fault}`));
    if (found.length === 0) await visitor.close();
  }
  if (faults.length) throw new Otherwise(faults.join('\n'));
}

export const stories: readonly Story[] = [
  story('every page that a room declares is visited', visitsAll),
  ...places.map((place) => story(`${place.path}${place.as ? ` as ${place.as}` : ''} is sound in both widths, languages and lights`, (stage) => visit(stage, place), 60_000)),
];
