import { openPress, type Press } from './press.ts';
import type { TemplateName } from './templates.ts';

export { missingGlyphs } from './glyphs.ts';
export { DocumentFailed } from './press.ts';
export { qrSvg } from './qrCode.ts';
export type * from './templates.ts';

/** The press of this process: its worker is started when the first document is set. */
class Works {
  #press: Press | undefined;

  get press(): Press {
    this.#press ??= openPress();
    return this.#press;
  }

  async close(): Promise<void> {
    const old = this.#press;
    this.#press = undefined;
    await old?.close();
  }
}

const works = new Works();

const plaqueInk = { dark: '#3d2f0d', light: '#e6d196' };

/**
 * Sets a document as PDF/A-2b (ISO 19005-2) and gives its bytes. `data` is plain JSON in the shape of the template
 * (`NoticeData`, `PlaqueData`, …); every text in it is shown as it stands, never read as markup. A text field `qr`
 * becomes a code. `at` is the date of making kept in the file. Throws `DocumentFailed`.
 */
export function render(template: TemplateName, data: unknown, options: { at?: Date } = {}): Promise<Uint8Array> {
  const secondsAt = Math.floor((options.at ?? new Date()).getTime() / 1000);
  const text = qrText(data);
  const qr = text === undefined ? undefined : { text, ...(template === 'plaque' ? plaqueInk : {}) };
  return works.press.print({ template, data, secondsAt, qr });
}

function qrText(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('qr' in data)) return undefined;
  return typeof data.qr === 'string' && data.qr !== '' ? data.qr : undefined;
}

/** Ends the document worker; documents still waiting fail with `closed`. The next `render` starts a new one. */
export async function closeDocuments(): Promise<void> {
  await works.close();
}
