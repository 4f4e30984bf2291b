import type { SectionName } from '@jijiao/contract/establishment/application';
import { eightRegulations } from '@jijiao/measures';
import { todayInBeijing } from '../../../../kit/dates.ts';
import { CheckField, NumberField, TextArea, TextField } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../language.ts';
import { type Draft, filesIn, readDraft, regulationsIn, textIn, type YearDraft, yearsIn } from '../draft.ts';
import { type SectionField, sectionFields } from '../sectionFields.ts';
import { useApplicationText } from '../text.ts';
import { FilesField, OneFile } from './FilesField.tsx';

interface SectionFieldsProps {
  section: SectionName;
  draft: Draft;
  onType: (draft: Draft) => void;
  onLeave: () => void;
  /** Errors by field, as the server found them. */
  errors: Readonly<Record<string, string>>;
}

/** The fields of one part, bound to its draft; what cannot be read yet is said at its field. */
export function SectionFields({ section, draft, onType, onLeave, errors }: SectionFieldsProps) {
  const t = useApplicationText();
  const { unreadable } = readDraft(section, draft);
  const errorOf = (name: string): string | undefined => {
    const wrong = unreadable[name];
    return wrong ? t(wrong) : errors[`data.${name}`];
  };
  const put = (name: string, value: unknown): void => onType({ ...draft, [name]: value });
  return (
    <>
      {section === 'management' && <Regulations draft={draft} onPut={put} />}
      {section === 'record' && <Years draft={draft} onPut={put} onLeave={onLeave} errorOf={errorOf} />}
      <div className="two">
        {sectionFields[section].map((field) => (
          <OneField
            key={field.name}
            field={field}
            draft={draft}
            onPut={put}
            onLeave={onLeave}
            error={errorOf(field.name)}
          />
        ))}
      </div>
    </>
  );
}

interface OneFieldProps {
  field: SectionField;
  draft: Draft;
  onPut: (name: string, value: unknown) => void;
  onLeave: () => void;
  error: string | undefined;
}

function OneField({ field, draft, onPut, onLeave, error }: OneFieldProps) {
  const { pick } = useLanguage();
  const { name, kind } = field;
  const frame = {
    name,
    label: pick(field.label),
    help: field.help && pick(field.help),
    error,
    optional: field.optional,
  };
  const text = { ...frame, value: textIn(draft, name), onChange: (value: string) => onPut(name, value), onLeave };
  switch (kind) {
    case 'files':
      return (
        <div className="whole">
          <FilesField
            name={name}
            label={frame.label}
            help={frame.help}
            kind={name}
            value={filesIn(draft, name)}
            onChange={(ids) => onPut(name, ids)}
          />
        </div>
      );
    case 'tick':
      return (
        <div className="whole">
          <CheckField
            name={name}
            label={frame.label}
            help={frame.help}
            error={error}
            value={draft[name] === true}
            onChange={(value) => onPut(name, value)}
          />
        </div>
      );
    case 'prose':
      return (
        <div className="whole">
          <TextArea {...text} maxLength={field.max} />
        </div>
      );
    case 'line':
      return <TextField {...text} maxLength={field.max} />;
    default:
      return <NumberField {...text} unit={field.unit ? pick(field.unit) : ''} decimals={kind === 'money'} />;
  }
}

function Regulations({ draft, onPut }: { draft: Draft; onPut: (name: string, value: unknown) => void }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const lodged = regulationsIn(draft);
  return (
    <fieldset className="group">
      <legend className="lab">{t('regulations')}</legend>
      <p className="help">{t('regulationsHelp', { count: Object.keys(lodged).length })}</p>
      <div className="two">
        {eightRegulations.map((regulation) => (
          <OneFile
            key={regulation.id}
            name={`regulation-${regulation.id}`}
            label={pick(regulation)}
            kind="regulation"
            value={lodged[regulation.id]}
            onChange={(id) => {
              const { [regulation.id]: _gone, ...others } = lodged;
              onPut('regulations', id ? { ...others, [regulation.id]: id } : others);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface YearsProps {
  draft: Draft;
  onPut: (name: string, value: unknown) => void;
  onLeave: () => void;
  errorOf: (name: string) => string | undefined;
}

function Years({ draft, onPut, onLeave, errorOf }: YearsProps) {
  const t = useApplicationText();
  const years = yearsIn(draft, todayInBeijing());
  const change = (at: number, patch: Partial<YearDraft>): void =>
    onPut(
      'years',
      years.map((row, each) => (each === at ? { ...row, ...patch } : row)),
    );
  return (
    <fieldset className="group">
      <legend className="lab">{t('years')}</legend>
      <p className="help">{t('yearsHelp')}</p>
      {years.map((row, at) => (
        <div key={row.year} className="year">
          <h3>{t('year', { year: row.year })}</h3>
          <NumberField
            name={`years.${row.year}`}
            label={t('personTimes')}
            unit={t('personTimesUnit')}
            value={row.personTimes}
            error={errorOf(`years.${row.year}`)}
            onChange={(personTimes) => change(at, { personTimes })}
            onLeave={onLeave}
          />
          <CheckField
            name={`key-${row.year}`}
            label={t('keyField')}
            value={row.keyField}
            onChange={(keyField) => change(at, { keyField })}
          />
          <FilesField
            name={`evidence-${row.year}`}
            label={t('evidence')}
            help={t('evidenceHelp')}
            kind="evidence"
            value={row.evidence}
            onChange={(evidence) => change(at, { evidence })}
          />
        </div>
      ))}
    </fieldset>
  );
}
