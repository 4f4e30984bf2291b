import { applicationSections, article } from '@jijiao/measures';
import { Cite } from '../../../../kit/Cite.tsx';
import { State, type Tone } from '../../../../kit/State.tsx';
import { Checklist, type Condition } from '../../../../kit/TaskList.tsx';
import { useLanguage } from '../../../../language.ts';
import { type ApplicationShape, conditionOf, isStarted, sectionsOf } from '../shape.ts';
import { useApplicationText } from '../text.ts';

/** The five conditions of Article 8 as they stand after the last save, and whether the institution may apply at all. */
export function Conditions({ application }: { application: ApplicationShape }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const asked = sectionsOf(application);
  const conditions: readonly Condition[] = applicationSections
    .filter(({ id }) => asked.includes(id))
    .map((section) => {
      const condition = conditionOf(application, section.id);
      const met = condition?.met ?? false;
      const begun = isStarted(application, section.id);
      const tone: Tone = met ? 'done' : begun ? 'refused' : 'waiting';
      const note = met
        ? t('metWord')
        : begun
          ? condition?.refusals.map((refusal) => (
              <span key={refusal.rule} className="line">
                {pick(refusal.says)}
              </span>
            ))
          : t('notFilled');
      return {
        id: section.id,
        title: pick(section),
        tone,
        word: t(met ? 'metWord' : begun ? 'unmetWord' : 'notFilled'),
        note,
      };
    });
  const met = conditions.filter(({ tone }) => tone === 'done').length;
  const barred = application.head.moves
    .filter(({ name }) => name === 'submit' || name === 'resubmit')
    .flatMap(({ refusals }) => refusals.filter((refusal) => refusal.section === 'applicant'));
  return (
    <aside className="sheet rail conditions">
      <div className="hd">
        <h3>{t('conditions')}</h3>
        <span className="small faint end">
          <Cite cites={article(8)} />　{t('met', { met, all: conditions.length })}
        </span>
      </div>
      <Checklist conditions={conditions} />
      <div className="eligible small">
        <b>{t('eligibility')}</b>
        {barred.length === 0 && (
          <div>
            <State tone="done">{t('eligible')}</State>
          </div>
        )}
        {barred.map((refusal) => (
          <div key={refusal.rule}>
            <State tone="refused">{pick(refusal.says)}</State> <Cite cites={refusal.cites} />
          </div>
        ))}
      </div>
    </aside>
  );
}
