import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { SignInRefused } from './refused.ts';

/** Makes and checks password hashes, a bounded number at once. */
export interface Passwords {
  /** The argon2id hash of a password, in PHC form. Refuses with `tooBusy`. */
  hash(password: string): Promise<string>;
  /** Whether the password fits; without a hash it takes as long and says no. Refuses with `tooBusy`. */
  verify(passwordHash: string | null | undefined, password: string): Promise<boolean>;
}

// OWASP's and RFC 9106's smaller setting: 19 MiB, two passes, one lane. The number is argon2id's place in the package's enum.
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

type Bounds = { readonly atOnce?: number | undefined; readonly waiting?: number | undefined };

/** Password hashing with as many at once as there are cores, and 40 waiting; past that `tooBusy` (429, to try again in 2 s). */
export function makePasswords({ atOnce = availableParallelism(), waiting = 40 }: Bounds = {}): Passwords {
  const inTurn = bounded(atOnce, waiting);
  // A hash of no password, so that an unknown user name costs what a known one does.
  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => inTurn(() => hash(normalise(password), cost)),
    verify: (passwordHash, password) =>
      inTurn(async () => {
        nobody ??= hash(crypto.randomUUID(), cost);
        const fits = await verify(passwordHash ?? (await nobody), normalise(password));
        return fits && Boolean(passwordHash);
      }),
  };
}

/** Whether a new password is too weak: under 10 characters, near the user name, common, or made of runs and repeats. */
export function isWeak(password: string, username: string): boolean {
  const text = normalise(password).toLowerCase();
  const name = username.toLowerCase();
  if ([...text].length < 10 || new Set(text).size < 5) return true;
  if (name.length >= 4 && text.includes(name)) return true;
  const rest = common.reduce((left, word) => left.replaceAll(word, ''), text);
  return [...withoutRuns(rest)].length < 4;
}

const common = [
  ...[
    'password',
    'passw0rd',
    'p@ssw0rd',
    'p@ssword',
    'admin',
    'administrator',
    'welcome',
    'letmein',
    'iloveyou',
    'woaini',
  ],
  ...['qwertyuiop', 'qwerty', 'asdfgh', 'zxcvbn', '1qaz2wsx', '1q2w3e4r', 'abc123', 'a123456', 'monkey', 'dragon'],
  ...['jijiao', 'hebei', 'jixujiaoyu', '继教', '继续教育', '河北', '密码'],
];

/** Leaves out what goes on by one step or repeats: 1234, dcba, aaaa. */
function withoutRuns(text: string): string {
  let kept = '';
  for (let place = 0; place < text.length; place++) {
    const step = text.charCodeAt(place) - text.charCodeAt(place - 1);
    if (place === 0 || Math.abs(step) > 1) kept += text[place];
  }
  return kept;
}

const normalise = (password: string) => password.normalize('NFKC');

function bounded(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new SignInRefused('tooBusy', 2);
      await new Promise<void>((go) => queue.push(go));
    } else running++;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running--;
    }
  };
}
