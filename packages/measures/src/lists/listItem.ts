import type { Bilingual } from '../kit/text.ts';

/** One entry of a closed list: a stable id and its name in both languages. */
export interface ListItem extends Bilingual {
  readonly id: string;
}
