import { audiences } from '@jijiao/measures';
import { type OutlineData, render } from '../../../platform/documents/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { printedMembers } from '../judgedForm.ts';
import { yearsOf } from '../terms.ts';
import { getOutline } from './outline.ts';

/** An outline as its form, with the opinions that count; what is not signed yet leaves room for it. */
export async function printOutline(context: Context, id: number): Promise<Uint8Array> {
  const { head, base, content, judged, fromYear, toYear } = await getOutline(context, id);
  const { tradeNeeds, regionNeeds, goals, focus } = content;
  const data: OutlineData = {
    title: head.title,
    base,
    years: yearsOf({ fromYear, toYear }),
    ...(head.number && { number: head.number }),
    sha256: judged.sha256,
    members: printedMembers(judged),
    ...(head.state.state === 'settled' && { consent: '同意' }),
    tradeNeeds,
    regionNeeds,
    goals,
    focus,
    audiences: audiences
      .filter((each) => content.audiences.includes(each.id))
      .map((each) => each.zh)
      .join('、'),
  };
  return render('outline', data);
}
