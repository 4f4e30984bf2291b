import type { judgedByGroup } from '@jijiao/contract';
import type { z } from 'zod';
import { beijingDate, formatDate } from '../../platform/calendar/index.ts';

/** The opinions that count, as the printed form shows them; the others leave their line to be signed. */
export function printedMembers({ members }: z.output<typeof judgedByGroup>) {
  return members.map(({ name, organisation, outside, opinion }) => {
    const counted = opinion?.counts ? opinion : null;
    return {
      name,
      organisation: outside ? `${organisation}（外单位）` : organisation,
      text: counted?.text ?? '',
      verdict: counted ? (counted.favour ? '同意' : '不同意') : '□同意　□不同意',
      signed: counted ? formatDate(beijingDate(new Date(counted.at))).zh.replace(/（.*$/, '') : '（签字）',
    };
  });
}
