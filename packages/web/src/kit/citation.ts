import { type Bilingual, spell } from '@jijiao/measures';

/** A citation as the law makes it or as it comes over the wire. */
export type Cited =
  | { readonly kind: 'article'; readonly article: number; readonly item?: number | undefined }
  | { readonly kind: 'silent'; readonly because: Bilingual; readonly article?: number | undefined };

/** A refusal as the law makes it or as it comes over the wire. */
export interface Refused {
  readonly rule: string;
  readonly cites: Cited;
  readonly says: Bilingual;
  readonly remedy: Bilingual;
  readonly figures?: Readonly<Record<string, string | number | Bilingual>> | undefined;
  /** The part of the form, or the page, where it is mended. */
  readonly section?: string | undefined;
}

/** How a citation is written: 第八条第（五）项, Article 8 (5). */
export function spellCited(cites: Cited): Bilingual {
  if (cites.kind === 'silent') return spell({ kind: 'silent', because: cites.because });
  return spell({ kind: 'article', article: cites.article, ...(cites.item !== undefined && { item: cites.item }) });
}
