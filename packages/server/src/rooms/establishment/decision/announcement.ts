import { termEndsOn } from '@jijiao/measures';
import type { Dossier, MoveEffect } from '../../../platform/dossier/kinds.ts';
import { move } from '../../../platform/dossier/move.ts';
import type { Context } from '../../../platform/http/context.ts';
import {
  type BaseLevel,
  changeBase,
  findStandingBase,
  makeBase,
  openActivation,
  setTerm,
} from '../../register/index.ts';
import { imposeBan } from '../../supervision/index.ts';
import { applicationKind } from '../application/application.kind.ts';
import { batchKind } from '../batch/batch.kind.ts';
import {
  type Decision,
  type DecisionItem,
  findApplicantSection,
  getBatchLevel,
  getDecisionRecord,
  getNamed,
  listItems,
  updateDecision,
} from './decision.store.ts';
import { publish } from './publication.store.ts';
import { carryOutStanding } from './standing.facts.ts';
import { announcementText, noteOf } from './texts.ts';

/** Makes a decision effective: bases enter the register, bans the list, and the public reads it (Arts 10, 25, 26). */
export async function announce(context: Context, record: Dossier): Promise<MoveEffect> {
  await updateDecision(context.tx, record.id, { announcedOn: context.today });
  const row = await getDecisionRecord(context.tx, record.id);
  const items = await listItems(context.tx, record.id);
  const notes = await carryOut(context, row, items);
  if (row.batchId !== null) await move(context, batchKind, { dossierId: row.batchId, move: 'announce' });
  const standing = items.filter((item) => item.stands);
  const { id } = await publish(context.tx, {
    kind: 'announcement',
    decisionId: record.id,
    title: row.subject,
    body: announcementText(row, standing),
    documentNo: row.documentNo,
    publishedOn: context.today,
    objectionsUntil: null,
    publishedAt: context.now,
    items: standing.map((item) => ({
      applicationId: item.applicationId,
      organisation: item.organisation,
      field: item.field,
      note: notes.get(item.id) ?? noteOf(row, item),
    })),
  });
  return { detail: { publicationId: id, entries: standing.length } };
}

/** Carries out each entry; gives the base numbers by entry. */
async function carryOut(context: Context, row: Decision, items: readonly DecisionItem[]): Promise<Map<number, string>> {
  const numbers = new Map<number, string>();
  for (const item of items) {
    if (row.type === 'ban') await ban(context, row, item);
    else if (row.type === 'nationalRegistration') numbers.set(item.id, await registerNational(context, row, item));
    else if (row.type === 'renewal' || row.type === 'adjustment')
      numbers.set(item.id, await carryOutStanding(context, row, item));
    else {
      const number = await recognise(context, row, item);
      if (number) numbers.set(item.id, number);
    }
  }
  return numbers;
}

async function recognise(context: Context, row: Decision, item: DecisionItem): Promise<string | undefined> {
  const dossierId = item.applicationId ?? 0;
  if (!item.stands) {
    await move(context, applicationKind, {
      dossierId,
      move: 'upheldObjection',
      opinion: '公示期间对该申报的异议经核实成立，不予认定。',
    });
    return undefined;
  }
  await move(context, applicationKind, { dossierId, move: 'recognise' });
  return enterOrPromote(context, row, item);
}

/** A new base; or, where a city or department has recognised the host in the field already, that base goes up and keeps its history (Art. 38). */
async function enterOrPromote(context: Context, row: Decision, item: DecisionItem): Promise<string> {
  const level = await getBatchLevel(context.tx, row.batchId ?? 0);
  const existing = await findStandingBase(context.tx, item.organisationId, item.field);
  if (!existing) return (await enterBase(context, row, item, level)).number;
  const read = await context.parameters();
  await setTerm(context.tx, {
    baseId: existing.base.id,
    from: context.today,
    termEndsOn: termEndsOn(context.today, read),
    documentNo: row.documentNo,
    decisionId: row.dossierId,
    what: recognisedAs[level],
    changes: { level },
  });
  return existing.base.number;
}

/** A national base is entered at once; a provincial base of the host in the field becomes national from this day (Art. 26). */
async function registerNational(context: Context, row: Decision, item: DecisionItem): Promise<string> {
  const existing = await findStandingBase(context.tx, item.organisationId, item.field);
  if (!existing) return (await enterBase(context, row, item, 'national')).number;
  await changeBase(context.tx, {
    baseId: existing.base.id,
    from: context.today,
    changes: { level: 'national' },
    what: { zh: '登记为国家级基地', en: 'Registered as a national base' },
    documentNo: row.documentNo,
  });
  return existing.base.number;
}

const recognisedAs: Record<BaseLevel, { zh: string; en: string }> = {
  national: {
    zh: '登记为国家级基地，同时认定为省级基地',
    en: 'Registered as a national base, and so recognised by the province',
  },
  provincial: { zh: '认定为省级基地', en: 'Recognised as a provincial base' },
  municipal: { zh: '认定为市级基地', en: 'Recognised as a municipal base' },
  industry: { zh: '认定为行业性基地', en: 'Recognised as an industry base' },
};

async function enterBase(context: Context, row: Decision, item: DecisionItem, level: BaseLevel) {
  const host = await getNamed(context.tx, item.organisationId);
  const typed = item.applicationId === null ? {} : await findApplicantSection(context.tx, item.applicationId);
  const text = (name: string) => (typeof typed[name] === 'string' && typed[name] !== '' ? typed[name] : null);
  const read = await context.parameters();
  const made = await makeBase(context.tx, {
    organisationId: host.id,
    guidingUnitId: host.guidingUnitId,
    host: host.name,
    level,
    field: item.field,
    areaCode: host.areaCode,
    address: text('address') ?? host.address,
    director: text('director'),
    phone: text('phone'),
    recognisedOn: context.today,
    termEndsOn: termEndsOn(context.today, read),
    decisionId: row.dossierId,
    documentNo: row.documentNo ?? '',
    what: recognisedAs[level],
  });
  await openActivation(context, made, host.name);
  return made;
}

async function ban(context: Context, row: Decision, item: DecisionItem): Promise<void> {
  await imposeBan(context.tx, {
    creditCode: item.creditCode,
    name: item.organisation,
    ground: row.detail['ground'] === 'revoked' ? 'revoked' : 'falsified',
    since: context.today,
    decisionId: row.dossierId,
    documentNo: row.documentNo ?? '',
  });
}
