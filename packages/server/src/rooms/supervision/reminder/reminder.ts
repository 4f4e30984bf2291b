import { annualDueOn, type Bilingual, latenessReached, listed, reminderReached } from '@jijiao/measures';
import { formatDate } from '../../../platform/calendar/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { type Notification, notifyAll } from '../../../platform/notify/index.ts';
import { findProvince } from '../../directory/index.ts';
import { type AnnualDuty, annualDuties } from './duties.ts';
import { enterLateness, enterReminders, type Marked } from './reminder.store.ts';

/**
 * The clock's part of Article 20: reminds the hosts of operating bases of what they have not handed in, each reminder once, and after
 * the due date marks who is late and tells the guiding units and the province how many there are. Gives how many were told.
 */
export async function remindOfAnnualDuties(context: Context): Promise<number> {
  const messages = [...(await reminders(context)), ...(await latenessMessages(context))];
  await notifyAll(context.tx, messages);
  return messages.length;
}

async function reminders(context: Context): Promise<Notification[]> {
  const { tx, today, now } = context;
  const dueYear = Number(today.slice(0, 4));
  const read = await context.parameters();
  const days = reminderReached(dueYear, today, read);
  if (days === undefined) return [];
  const dueOn = annualDueOn(dueYear, read);
  const told: Notification[] = [];
  for (const duty of annualDuties) {
    const year = duty.yearOf(dueYear);
    const fresh = await enterReminders(tx, { duty, year, days, at: now, today });
    for (const { baseId, hostId, number } of fresh) {
      told.push({
        to: { unit: hostId, role: 'applicant' },
        kind: `${duty.what}.reminder`,
        text: reminderText(number, duty.name(year), dueOn, daysUntil(today, dueOn)),
        link: duty.page(baseId),
      });
    }
  }
  return told;
}

function reminderText(number: string, name: Bilingual, dueOn: string, left: number): Bilingual {
  const date = formatDate(dueOn);
  const zh = left === 0 ? '今天截止' : `还有 ${left} 天`;
  const en = left === 0 ? 'today is the last day' : `${left} ${left === 1 ? 'day is' : 'days are'} left`;
  return {
    zh: `基地 ${number} 的${name.zh}还没有报送，${date.zh}前报送，${zh}。`,
    en: `Base ${number} has not handed in ${name.en}, due by ${date.en}: ${en}.`,
  };
}

async function latenessMessages(context: Context): Promise<Notification[]> {
  const { tx, today, now } = context;
  const read = await context.parameters();
  const dueYear = latenessReached(today, read);
  if (dueYear === undefined) return [];
  const dueOn = annualDueOn(dueYear, read);
  const marked: { duty: AnnualDuty; year: number; marks: readonly Marked[] }[] = [];
  for (const duty of annualDuties) {
    const year = duty.yearOf(dueYear);
    const marks = await enterLateness(tx, { duty, year, at: now, dueOn });
    if (marks.length === 0) continue;
    await duty.onMarked?.(
      tx,
      year,
      marks.map(({ baseId }) => baseId),
    );
    marked.push({ duty, year, marks });
  }
  const provinceId = (await findProvince(tx))?.id ?? null;
  const units = new Set(marked.flatMap(({ marks }) => marks.map(({ guidingUnitId }) => guidingUnitId)));
  if (units.size === 0) return [];
  const tell = (unit: number, of: (mark: Marked) => boolean, whose: Bilingual): Notification => ({
    to: { unit, role: 'officer' },
    kind: 'annual.late',
    text: latenessText(
      whose,
      marked.flatMap(({ duty, year, marks }) => {
        const bases = marks.filter(of).length;
        return bases === 0 ? [] : [{ name: duty.name(year), bases }];
      }),
    ),
    link: `/plans/overview?year=${dueYear + 1}&show=missing`,
  });
  const guided = [...units].flatMap((unit) =>
    unit === null || unit === provinceId
      ? []
      : [tell(unit, (mark) => mark.guidingUnitId === unit, { zh: '本单位指导的', en: 'of those you guide' })],
  );
  if (provinceId === null) return guided;
  return [...guided, tell(provinceId, () => true, { zh: '全省', en: 'in the province' })];
}

function latenessText(whose: Bilingual, late: readonly { name: Bilingual; bases: number }[]): Bilingual {
  const parts = listed(
    late.map(({ name, bases }) => ({ zh: `${name.zh} ${bases} 个基地`, en: `${name.en}, ${bases}` })),
    late.length,
  );
  return {
    zh: `报送期限已过，${whose.zh}基地逾期未报：${parts.zh}。`,
    en: `The due date has passed; bases ${whose.en} that did not hand in: ${parts.en}.`,
  };
}

function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}
