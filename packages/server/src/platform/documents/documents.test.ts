import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { closeDocuments, DocumentFailed, missingGlyphs, qrSvg, render } from './index.ts';
import { openPress } from './press.ts';
import { samples } from './samples.fixture.ts';
import { templateNames } from './templates.ts';

afterAll(closeDocuments);

const secondsAt = 1_790_000_000;

/** The real worker behind a wire that makes it fall when it meets one template name. */
function fragileWorker(): Worker {
  const real = new URL('./typst.worker.ts', import.meta.url).href;
  const code = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', (order) => {
      if (order.data.fall === 'crash') process.exit(3);
      if (order.data.fall === 'stall') for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10000);
    });
    import(${JSON.stringify(real)});
  `;
  return new Worker(code, { eval: true });
}

describe('a document', () => {
  it.each(templateNames)('%s is set as PDF/A-2b with its fonts inside', async (name) => {
    const pdf = Buffer.from(await render(name, samples[name], { at: new Date(secondsAt * 1000) })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('pdfaid:part>2<');
    expect(pdf).toContain('pdfaid:conformance>B<');
    expect(pdf).toContain('FontFile');
  });

  it('is the same to the byte when made from the same data at the same moment', async () => {
    const at = new Date(secondsAt * 1000);
    const first = await render('list', samples.list, { at });
    expect(Buffer.from(await render('list', samples.list, { at })).equals(first)).toBe(true);
  });

  it('shows text as it stands and never reads it as markup', async () => {
    const title = '#panic("read") $x$ *b* \\ "#sys.inputs" <label> @ref [ ] // */';
    await expect(render('list', { title, columns: [title], rows: [[title]] })).resolves.toBeInstanceOf(Uint8Array);
  });

  it('fails without naming the person when a character has no glyph', async () => {
    const failure = await render('list', { title: '王\u{20000}', columns: ['a'], rows: [] }).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(DocumentFailed);
    expect(failure).toMatchObject({ reason: 'missingGlyph' });
    expect(String(failure)).not.toContain('王');
  });
});

describe('the press', () => {
  it('loses only the document at work when the worker falls', async () => {
    const press = openPress({ startWorker: fragileWorker });
    const order = { template: 'list', secondsAt } as const;
    const results = await Promise.allSettled([
      press.print({ ...order, data: samples.list }),
      press.print({ ...order, data: { fall: 'crash' } }),
      press.print({ ...order, data: samples.list }),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { reason: 'crashed' } });
    await press.close();
  });

  it('ends a document that takes too long and goes on with the next', async () => {
    const press = openPress({ startWorker: fragileWorker, timeoutMs: 3000 });
    const order = { template: 'list', secondsAt } as const;
    const stalled = press.print({ ...order, data: { fall: 'stall' } });
    const sound = press.print({ ...order, data: samples.list });
    await expect(stalled).rejects.toMatchObject({ reason: 'timeout' });
    await expect(sound).resolves.toBeInstanceOf(Uint8Array);
    await press.close();
  });

  it('refuses what its queue cannot hold, and fails what waits when it closes', async () => {
    const press = openPress({ queueLimit: 1 });
    const order = { template: 'list', data: samples.list, secondsAt } as const;
    const settled = Promise.allSettled([press.print(order), press.print(order)]);
    await expect(press.print(order)).rejects.toMatchObject({ reason: 'queueFull' });
    await press.close();
    expect((await settled).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  });

  it('replaces its worker after the set number of documents', async () => {
    let started = 0;
    const press = openPress({
      recycleAfter: 1,
      startWorker: () => {
        started += 1;
        return fragileWorker();
      },
    });
    for (let i = 0; i < 2; i++) await press.print({ template: 'list', data: samples.list, secondsAt });
    expect(started).toBe(2);
    await press.close();
  });
});

describe('missingGlyphs', () => {
  it('passes rare characters that a font holds: 䶮 in the Chinese face, 𠮷 in the Japanese one', () => {
    expect(missingGlyphs('龚䶮 𠮷田·Ａ买买提')).toEqual([]);
  });

  it('names each character that no font holds, once', () => {
    expect(missingGlyphs('王\u{20000}小\u{20000}\u{2a700}')).toEqual(['\u{20000}', '\u{2a700}']);
  });
});

it('a QR code is an SVG with nothing of the text in it', () => {
  const svg = qrSvg('https://jijiao.example/b/1?<script>');
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toContain('script');
});
