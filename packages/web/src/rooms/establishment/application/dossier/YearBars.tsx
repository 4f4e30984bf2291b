import { todayInBeijing } from '../../../../kit/dates.ts';
import { State } from '../../../../kit/State.tsx';
import { useLanguage } from '../../../../language.ts';
import { yearsIn } from '../draft.ts';
import { type ApplicationShape, savedData } from '../shape.ts';
import { useApplicationText } from '../text.ts';

/** The person-times asked for, as the refusal states it; the sheet shows it as a line across the bars. */
function neededIn(application: ApplicationShape): number {
  const need = application.checklist
    .find(({ section }) => section === 'record')
    ?.refusals.find(({ rule }) => rule === 'application.personTimesEachYear')?.figures?.['need'];
  return typeof need === 'number' ? need : 1000;
}

/** The past years of training as bars against what is needed, each with its evidence. */
export function YearBars({ application }: { application: ApplicationShape }) {
  const t = useApplicationText();
  const { language } = useLanguage();
  const submitted = application.versions.at(-1)?.at.slice(0, 10) ?? todayInBeijing();
  const years = yearsIn(savedData(application, 'record'), submitted);
  const need = neededIn(application);
  const most = Math.max(need * 1.8, ...years.map((row) => Number(row.personTimes) || 0));
  return (
    <div className="yrs">
      {years.map((row) => {
        const held = Number(row.personTimes) || 0;
        return (
          <div key={row.year} className="yr">
            <span className="small mute">{language === 'zh' ? `${row.year}年` : row.year}</span>
            <div className="track" title={t('needed', { need: need.toLocaleString('en-US') })}>
              <i className={held < need ? 'low' : ''} style={{ width: `${(held / most) * 100}%` }} />
              <u style={{ left: `${(need / most) * 100}%` }} />
            </div>
            <b>
              {held.toLocaleString('en-US')} <small>{t('personTimesUnit')}</small>
            </b>
            <span className="small proof">
              {row.evidence.length === 0 && <State tone="soon">{t('noEvidence')}</State>}
              {row.evidence.map((id) => (
                <a key={id} href={`/api/files/${id}`}>
                  {application.files.find((file) => file.id === id)?.name ?? t('evidence')}
                </a>
              ))}
              {!row.keyField && held > 0 && <State tone="off">{t('notKeyField')}</State>}
            </span>
          </div>
        );
      })}
      <p className="tiny faint">{t('neededLine', { need: need.toLocaleString('en-US') })}</p>
    </div>
  );
}
