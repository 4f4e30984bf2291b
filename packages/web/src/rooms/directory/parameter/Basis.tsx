import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../language.ts';
import type { ParameterRow } from './shape.ts';

const opening = /^(第[一二三四五六七八九十]+条(?:第（[一二三四五六七八九十]+）项)?|Article \d+(?: ?\(\d+\))?)/;

/** Where a figure comes from; the article it begins with is the link. */
export function Basis({ row }: { row: ParameterRow }) {
  const { pick } = useLanguage();
  const words = pick(row.cites);
  const article = row.article === null ? undefined : opening.exec(words)?.[0];
  return (
    <span className="small mute">
      {article && (
        <Link className="cite" to={`/measures/${row.article}`}>
          {article}
        </Link>
      )}
      {words.slice(article?.length ?? 0)}
    </span>
  );
}
