import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language.ts';
import { writeDate } from './dates.ts';
import { FileList, type ListedFile } from './FileList.tsx';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

export interface TimelineEntry {
  id: string;
  act: string;
  /** Moment of the act; the entry that waits has none and shows `when`. */
  at?: string | undefined;
  /** Instead of the moment: what is left. */
  when?: ReactNode;
  /** Person and office. */
  by?: string | undefined;
  opinion?: string | undefined;
  files?: readonly ListedFile[] | undefined;
  kind?: 'now' | 'made' | 'note' | undefined;
}

const kinds = { now: ['now', 'todo'], made: ['ok', 'done'], note: ['', 'dot'] } as const;

/** What happened to a dossier, newest first: act, time, person and office, opinion, files. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useKitText();
  const { language } = useLanguage();
  const [onlyOpinions, setOnlyOpinions] = useState(false);
  const shown = onlyOpinions ? entries.filter((entry) => entry.opinion) : entries;
  return (
    <section className="sheet">
      <div className="hd">
        <h3>{t('timeline')}</h3>
        {entries.some((entry) => entry.opinion) && (
          <button
            type="button"
            className="textual small end"
            aria-pressed={onlyOpinions}
            onClick={() => setOnlyOpinions(!onlyOpinions)}
          >
            {onlyOpinions ? t('showAll') : t('onlyOpinions')}
          </button>
        )}
      </div>
      <ol className="tl">
        {shown.map((entry) => {
          const [className, shape] = kinds[entry.kind ?? 'made'];
          return (
            <li key={entry.id} className={className}>
              <Shape name={shape} />
              <div className="w">
                <b>{entry.act}</b>
                {entry.at ? (
                  <time dateTime={entry.at} title={writeDate(entry.at, language, { weekday: true, time: true })}>
                    {writeDate(entry.at, language, { noYear: true, time: true })}
                  </time>
                ) : (
                  <span className="when">{entry.when}</span>
                )}
              </div>
              {entry.by && <div className="by">{entry.by}</div>}
              {entry.opinion && <q>{entry.opinion}</q>}
              {entry.files && <FileList files={entry.files} narrow />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
