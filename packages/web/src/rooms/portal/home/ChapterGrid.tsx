import { chapters, chineseNumber } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../language.ts';
import { useHomeText } from './text.ts';

/** The forty articles by chapter, each leading to its place in the list. */
export function ChapterGrid() {
  const t = useHomeText();
  const { language, pick } = useLanguage();
  const inWords = (number: number): string => (language === 'zh' ? chineseNumber(number) : String(number));
  return (
    <section className="wrapp home-law">
      <div className="h2">
        <h2>{t('law')}</h2>
        <Link to="/measures" className="nowrap">
          {t('lawAll')}
        </Link>
      </div>
      <div className="home-chapters">
        {chapters.map((chapter) => (
          <Link key={chapter.number} to="/measures" hash={`chapter-${chapter.number}`}>
            <b>
              {t('chapter', { number: inWords(chapter.number) })}　{pick(chapter.title)}
            </b>
            <span>{t('span', { from: inWords(chapter.first), to: inWords(chapter.last) })}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}
