// After the tests: every rule has refused through HTTP, every move has been made, every state reached; or it is named.
import { allRules, moveTables } from '@jijiao/measures';
import { readCoverage } from './coverage.testing.ts';
import { notYetMade, notYetRefusedThroughHttp } from './uncovered.testing.ts';

const { refused, made } = await readCoverage(process.argv[2] ?? '');
const moves = moveTables.flatMap((table) => Object.keys(table.moves).map((move) => `${table.dossier}.${move}`));
const faults = [
  ...allRules
    .filter(({ id }) => !refused.has(id) && !(id in notYetRefusedThroughHttp))
    .map(({ id }) => `no test is refused by ${id} through HTTP`),
  ...Object.keys(notYetRefusedThroughHttp)
    .filter((id) => refused.has(id))
    .map((id) => `${id} refuses now: take it off the list`),
  ...moves.filter((move) => !made.has(move) && !(move in notYetMade)).map((move) => `no test makes ${move}`),
  ...Object.keys(notYetMade)
    .filter((move) => made.has(move))
    .map((move) => `${move} is made now: take it off the list`),
];
for (const fault of faults) console.log(fault);
console.log(`${allRules.length + moves.length} rules and moves, ${faults.length} not shown`);
process.exit(faults.length ? 1 : 0);
