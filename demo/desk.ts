import { listBases } from '@jijiao/contract';
import { type FieldId, fields } from '@jijiao/measures';
import type { Caller } from './caller.ts';
import { applicantOf, officerOf, type Stage, signerOf } from './chapterThree.ts';
import { institutions } from './names.ts';

/** A base and the people who act for it. */
export interface Desk {
  readonly stage: Stage;
  /** Number of its host in the list of institutions. */
  readonly index: number;
  readonly host: Caller;
  readonly officer: Caller;
  readonly signer: Caller;
  readonly baseId: number;
  readonly field: { readonly id: FieldId; readonly zh: string };
}

/** The base of a host; refuses where it has none. */
export async function openDesk(stage: Stage, index: number): Promise<Desk> {
  const host = await stage.cast.as(applicantOf(index));
  const [base] = (await host.call(listBases, { query: {} })).rows;
  const field = fields.find(({ id }) => id === base?.field);
  if (!base || !field) throw new Error(`the host ${index} of the demonstration has no base`);
  const guide = institutions[index]?.guide ?? '';
  return {
    stage,
    index,
    host,
    officer: await stage.cast.as(officerOf(guide)),
    signer: await stage.cast.as(signerOf(guide)),
    baseId: base.id,
    field,
  };
}
