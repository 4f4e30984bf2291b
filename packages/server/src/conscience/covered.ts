// After the tests: every rule has refused through HTTP, and every move has been made, so that every state is reached.
import { allRules, moveTables } from '@jijiao/measures';
import { readCoverage } from './coverage.testing.ts';

const { refused, made } = await readCoverage(process.argv[2] ?? '');
const moves = moveTables.flatMap((table) => Object.keys(table.moves).map((move) => `${table.dossier}.${move}`));
const faults = [
  ...allRules.filter(({ id }) => !refused.has(id)).map(({ id }) => `no test is refused by ${id} through HTTP`),
  ...moves.filter((move) => !made.has(move)).map((move) => `no test makes ${move}`),
];
for (const fault of faults) console.log(fault);
console.log(`${allRules.length + moves.length} rules and moves, ${faults.length} not shown`);
process.exit(faults.length ? 1 : 0);
