import type { SectionName } from '@jijiao/contract/establishment/application';
import { useNavigate } from '@tanstack/react-router';
import { useIssues } from '../../../../api/Fault.tsx';
import { useKeeperText } from '../../../../keeper/text.ts';
import { useKeeperState } from '../../../../keeper/useKeeper.ts';
import { Button, ButtonLink } from '../../../../kit/Button.tsx';
import { Cite } from '../../../../kit/Cite.tsx';
import { ErrorSummary } from '../../../../kit/Field.tsx';
import { RefusalList } from '../../../../kit/Refusal.tsx';
import { useLanguage } from '../../../../language.ts';
import { Marks } from '../dossier/Marks.tsx';
import { readDraft } from '../draft.ts';
import { sectionArticle, sectionFields, sectionTitle } from '../sectionFields.ts';
import { type ApplicationShape, conditionOf, isStarted, lastMarks, sectionsOf } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import { Conflict } from './Conflict.tsx';
import { Roster } from './Roster.tsx';
import { SectionFields } from './SectionFields.tsx';
import type { SectionKeeper } from './useSections.ts';

interface EditSectionProps {
  application: ApplicationShape;
  section: SectionName;
  keeper: SectionKeeper;
}

/** One part of the form: marks of a return, the fields, what the condition still lacks, the way on. */
export function EditSection({ application, section, keeper }: EditSectionProps) {
  const t = useApplicationText();
  const { language, pick } = useLanguage();
  const navigate = useNavigate();
  const issues = useIssues();
  const kept = useKeeperText();
  const state = useKeeperState(keeper);
  const { id } = application.head;
  const parts = sectionsOf(application);
  const at = parts.indexOf(section);
  const next = parts[at + 1];
  const back = parts[at - 1];
  const condition = conditionOf(application, section);
  const errors = issues(state.fault);
  const half = readDraft(section, state.typed).unreadable;
  const summary = {
    ...errors,
    ...Object.fromEntries(
      Object.entries(half).map(([name, fault]) => {
        const field = sectionFields[section].find((each) => each.name === name);
        return [
          name,
          `${field ? pick(field.label) : name.replace('years.', '')}${language === 'zh' ? '：' : ': '}${t(fault)}`,
        ];
      }),
    ),
  };
  return (
    <div className="fmain">
      {state.keeping === 'wrong' && <ErrorSummary errors={summary} />}
      <h2 className="row wrap part-title">
        {pick(sectionTitle(section))}
        <span className="small">
          <Cite cites={sectionArticle(section)} />
        </span>
      </h2>
      <Marks marks={lastMarks(application).filter((mark) => mark.section === section)} />
      <Conflict section={section} keeper={keeper} state={state} />
      {state.keeping === 'closed' && <p className="mark-box">{kept('closedWhy')}</p>}
      {section === 'faculty' && <Roster id={id} />}
      <SectionFields
        section={section}
        draft={state.typed}
        errors={errors}
        onType={keeper.type}
        onLeave={() => void keeper.flush()}
      />
      {condition && !condition.met && isStarted(application, section) && <RefusalList refusals={condition.refusals} />}
      <div className="row wrap form-end">
        {back && <ButtonLink to={`/applications/${id}/form/${back}`}>{t('back')}</ButtonLink>}
        <Button
          look="primary"
          busy={state.keeping === 'saving'}
          onClick={() => {
            void keeper.flush();
            void navigate({ to: `/applications/${id}/form/${next ?? 'check'}` }).then(() =>
              document.getElementById('main')?.focus(),
            );
          }}
        >
          {next ? t('next', { part: pick(sectionTitle(next)) }) : t('nextCheck')}
        </Button>
        <span className="small faint end">{t('whenAll')}</span>
      </div>
    </div>
  );
}
