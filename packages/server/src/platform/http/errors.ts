import type { Bilingual, Refusal } from '@jijiao/measures';

/** One shape fault of a request: where it is, and what is wrong with it. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** An answer other than the wished one. Carries what the person reads, never a cause from inside. */
export class Answer extends Error {
  readonly status: number;
  readonly code: string;
  readonly says: Bilingual;
  readonly extra: Record<string, unknown>;
  constructor(status: number, code: string, says: Bilingual, extra: Record<string, unknown> = {}) {
    super(`${status} ${code}: ${says.en}`);
    this.status = status;
    this.code = code;
    this.says = says;
    this.extra = extra;
  }
}

/** The law says no: 409 with every refusal. */
export const refused = (refusals: readonly Refusal[]): Answer =>
  new Answer(
    409,
    'refused',
    {
      zh: '依照《办法》暂不能办理，已填内容全部保留。',
      en: 'The Measures do not allow this yet. Nothing typed is lost.',
    },
    { refusals },
  );

/** Someone else was faster, or the page is old: 409 with what stands now. */
export const stale = (current: Record<string, unknown> = {}): Answer =>
  new Answer(
    409,
    'stale',
    {
      zh: '内容已被更新，请查看最新内容后再办理。',
      en: 'This has changed since you opened it. Look at what stands now, then act.',
    },
    { current },
  );

/** The shape is wrong: 422 with every issue. */
export const invalid = (issues: readonly Issue[]): Answer =>
  new Answer(
    422,
    'invalid',
    { zh: '填写内容有误，请按提示改正。', en: 'Something filled in is not right. See the notes at the fields.' },
    { issues },
  );

export const notSignedIn = (): Answer => new Answer(401, 'notSignedIn', { zh: '请先登录。', en: 'Please sign in.' });

/** Seen, but not this person's to do. */
export const forbidden = (): Answer =>
  new Answer(403, 'forbidden', { zh: '您的岗位不能办理这一事项。', en: 'Your post may not do this.' });

/** Not there, or not for these eyes: the answer is the same. */
export const notFound = (): Answer =>
  new Answer(404, 'notFound', { zh: '没有找到，或您无权查看。', en: 'Not found, or not open to you.' });
