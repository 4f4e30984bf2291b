import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language.ts';
import { type Cited, spellCited } from './citation.ts';

/** An article as a link to its page: 第八条第（五）项, Article 8 (5). Where the Measures are silent, it says so. */
export function Cite({ cites }: { cites: Cited }) {
  const { pick } = useLanguage();
  if (cites.kind === 'silent') {
    return (
      <span className="faint" title={pick(cites.because)}>
        {pick(spellCited(cites))}
      </span>
    );
  }
  return (
    <Link className="cite" to="/measures/$n" params={{ n: String(cites.article) }}>
      {pick(spellCited(cites))}
    </Link>
  );
}
