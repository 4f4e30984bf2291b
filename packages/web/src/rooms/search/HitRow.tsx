import { Link } from '@tanstack/react-router';
import { State, toneOf } from '../../kit/State.tsx';
import { useLanguage } from '../../language.ts';
import { addressOfHit, type Found, type Hit, titleOfHit } from './hits.ts';
import { markWords } from './marked.ts';

/** One thing found: its title with the words marked, its number and what it belongs to, its state. */
export function HitRow({ group, hit, words }: { group: Found['group']; hit: Hit; words: string }) {
  const { pick } = useLanguage();
  const title = titleOfHit(group, hit, pick);
  const note = hit.note && group !== 'articles' && group !== 'rules' ? pick(hit.note) : null;
  return (
    <div className="hit" data-row>
      <div className="what">
        <Link to={addressOfHit(group, hit)}>
          <Marked text={title} words={words} />
        </Link>
        {(hit.number || note) && (
          <div className="small faint">
            {hit.number && hit.number !== title && (
              <span className="num">
                <Marked text={hit.number} words={words} />
              </span>
            )}
            {note && (
              <span>
                <Marked text={note} words={words} />
              </span>
            )}
          </div>
        )}
      </div>
      {hit.state && <State tone={toneOf(hit.state.tone)}>{pick(hit.state.label)}</State>}
    </div>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  let at = 0;
  return markWords(text, words).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.marked ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
