import type { Bilingual } from '@jijiao/measures';
import type { Refused } from '../kit/citation.ts';

/** What is wrong with the shape of one field: its path as in the body, 'teachers.3.name'. */
export interface Issue {
  readonly path: string;
  readonly message: string | Bilingual;
}

function refusalsOf(value: unknown): readonly Refused[] {
  return Array.isArray(value)
    ? value.filter((each): each is Refused => typeof each === 'object' && each !== null && 'rule' in each)
    : [];
}

function issuesOf(value: unknown): readonly Issue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { path, message } = each as { path?: unknown; message?: unknown };
    const place = Array.isArray(path) ? path.join('.') : String(path ?? '');
    return typeof message === 'string' || isBilingual(message) ? [{ path: place, message }] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** An answer that is not success. Status 0: the network did not answer, so it is unknown whether the act was made. */
export class ApiError extends Error {
  readonly status: number;
  /** 'refused', 'stale', 'invalid' …; where the network did not answer 'unread' for a reading, else empty. */
  readonly code: string;
  readonly refusals: readonly Refused[];
  readonly issues: readonly Issue[];
  /** The message in both languages, where the server gives one. */
  readonly says: Bilingual | undefined;
  /** Seconds to wait before the next try, where the server names them. */
  readonly retryAfter: number | undefined;
  /** What now stands where the act was written on an older version. */
  readonly current: Readonly<Record<string, unknown>> | undefined;

  constructor(status: number, answer: Readonly<Record<string, unknown>>) {
    const said = answer.message;
    const says = isBilingual(said) ? said : undefined;
    super(says?.zh ?? (typeof said === 'string' ? said : ''));
    this.name = 'ApiError';
    this.status = status;
    this.code = typeof answer.error === 'string' ? answer.error : '';
    this.refusals = refusalsOf(answer.refusals);
    this.issues = issuesOf(answer.issues);
    this.says = says;
    this.retryAfter = typeof answer.retryAfter === 'number' ? answer.retryAfter : undefined;
    this.current = isRecord(answer.current) ? answer.current : undefined;
  }

  /** Whether a second try of the same act is sensible: no answer, or a fault of the server. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}
