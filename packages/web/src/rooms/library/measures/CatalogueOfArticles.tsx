import './measures.css';
import { article as cite, spell } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../../../address.ts';
import { SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { type Article, type Chapter, chapters, inWords, parametersOf, rulesOf, speaksOf } from './law.ts';
import { useMeasuresText } from './text.ts';

/** The forty articles by chapter: what each says, and how many rules and figures rest on it. */
export default function CatalogueOfArticles() {
  const t = useMeasuresText();
  const [address, change] = useAddress();
  const words = address.q ?? '';
  useTitle(t('title'));
  const shown = chapters
    .map((chapter) => ({ ...chapter, articles: chapter.articles.filter((article) => speaksOf(article, words)) }))
    .filter((chapter) => chapter.articles.length > 0);
  return (
    <div className="wrapp law">
      <PageTitle title={t('title')} sub={t('sub')} />
      <Chapters />
      <div className="bar">
        <SearchBox value={words} label={t('search')} width={360} onSearch={(q) => change({ q })} />
      </div>
      {shown.length === 0 && <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>}
      {shown.map((chapter) => (
        <ChapterSection key={chapter.number} chapter={chapter} />
      ))}
    </div>
  );
}

function useChapterName(): (chapter: Chapter) => string {
  const t = useMeasuresText();
  const { language, pick } = useLanguage();
  return (chapter) => `${t('chapter', { number: inWords(chapter.number, language) })}　${pick(chapter.title)}`;
}

/** The eight chapters in a grid, each leading to its articles below. */
function Chapters() {
  const t = useMeasuresText();
  const { language } = useLanguage();
  const nameOf = useChapterName();
  return (
    <nav className="chs" aria-label={t('chapters')}>
      {chapters.map((chapter) => (
        <a key={chapter.number} href={`#chapter-${chapter.number}`}>
          <b>{nameOf(chapter)}</b>
          <span>
            {t('span', {
              from: inWords(chapter.articles[0]?.number ?? 0, language),
              to: inWords(chapter.articles.at(-1)?.number ?? 0, language),
            })}
          </span>
        </a>
      ))}
    </nav>
  );
}

function ChapterSection({ chapter }: { chapter: Chapter }) {
  const nameOf = useChapterName();
  return (
    <section className="chapter" id={`chapter-${chapter.number}`} aria-labelledby={`chapter-${chapter.number}-title`}>
      <h2 id={`chapter-${chapter.number}-title`}>{nameOf(chapter)}</h2>
      {chapter.articles.map((article) => (
        <ArticleRow key={article.number} article={article} />
      ))}
    </section>
  );
}

function ArticleRow({ article }: { article: Article }) {
  const t = useMeasuresText();
  const { pick } = useLanguage();
  const rules = rulesOf(article.number).length;
  const figures = parametersOf(article.number).length;
  return (
    <Link className="art-row" to="/measures/$n" params={{ n: String(article.number) }}>
      <span className="no">{pick(spell(cite(article.number)))}</span>
      <span className="grow">
        <b>{pick(article.title)}</b>
        <span className="mute">{pick(article.summary)}</span>
      </span>
      <span className="small nowrap counts">
        <span className={rules ? 'ac' : 'faint'}>{rules ? t('rules', { count: rules }) : t('noRule')}</span>
        {figures > 0 && <span className="faint">{t('parametersCount', { count: figures })}</span>}
      </span>
    </Link>
  );
}
