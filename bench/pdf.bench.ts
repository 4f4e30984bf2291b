import type { NoticeData, PlaqueData } from '../packages/server/src/platform/documents/index.ts';
import { closeDocuments, render } from '../packages/server/src/platform/documents/index.ts';
import { samples } from '../packages/server/src/platform/documents/samples.fixture.ts';
import { interleaved, type Line } from './line.ts';

const goalMs = 10;
const many = 1000;

/** Milliseconds a document after the first, and whether a thousand in one run leave the memory where it was. */
export async function bench(): Promise<Line[]> {
  const at = new Date('2026-11-23T00:00:00Z');
  const plaque = samples.plaque as PlaqueData;
  const notice = samples.notice as NoticeData;
  const set = (template: 'plaque' | 'notice', place: number) =>
    template === 'plaque'
      ? render(template, { ...plaque, baseNo: `冀继基2026-${String(place).padStart(3, '0')}` }, { at })
      : render(template, { ...notice, documentNo: `冀人社字〔2026〕${place}号` }, { at });
  const milliseconds = async (template: 'plaque' | 'notice', count: number) => {
    const began = performance.now();
    for (let place = 0; place < count; place++) await set(template, place);
    return (performance.now() - began) / count;
  };
  try {
    const [plaqueMs = Number.NaN, noticeMs = Number.NaN] = await interleaved([
      () => milliseconds('plaque', 50),
      () => milliseconds('notice', 50),
    ]);
    const before = process.memoryUsage.rss();
    const each = await milliseconds('plaque', many);
    const grown = (process.memoryUsage.rss() - before) / 1e6;
    const goal = `≤ ${goalMs} ms after the first`;
    return [
      { name: 'pdf plaque', figure: plaqueMs, unit: 'ms', goal, holds: plaqueMs <= goalMs },
      {
        name: 'pdf notice',
        figure: noticeMs,
        unit: 'ms',
        goal,
        holds: noticeMs <= goalMs,
        note: 'with a list attached',
      },
      { name: `pdf ${many} plaques in one run`, figure: each, unit: 'ms', goal, holds: each <= goalMs },
      { name: 'pdf memory grown by them', figure: grown, unit: 'MB', goal: 'flat: ≤ 50 MB', holds: grown <= 50 },
    ];
  } finally {
    await closeDocuments();
  }
}
