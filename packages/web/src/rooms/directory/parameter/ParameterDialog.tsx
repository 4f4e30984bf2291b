import { decideParameter } from '@jijiao/contract/directory/parameter';
import { isLooser, isShare, parameters } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextField } from '../../../kit/Field.tsx';
import { unitInWords } from '../../../kit/units.ts';
import { useWriting } from '../../../kit/useWriting.ts';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { CitableDocuments, DocumentLink } from './CitableDocuments.tsx';
import { readValue, typedOf } from './parameterValue.ts';
import type { ParameterRow } from './shape.ts';
import { useParameterText } from './text.ts';

interface ParameterDialogProps {
  row: ParameterRow;
  mayDecide: boolean;
  onClose: () => void;
  onDecided: () => void;
}

/** One parameter: what was decided so far, and for signers the form that decides a new value. */
export function ParameterDialog({ row, mayDecide, onClose, onDecided }: ParameterDialogProps) {
  const t = useParameterText();
  const { pick } = useLanguage();
  const unit = useDecidingUnit();
  return (
    <Dialog
      open
      drawer
      onClose={onClose}
      title={pick(row.label)}
      description={`${pick(row.cites)}${row.source ? `　${row.source}` : ''}`}
    >
      <h3 className="t16">{t('history')}</h3>
      <History row={row} />
      {mayDecide && unit !== undefined && row.tighter === null && (
        <p className="mark-box ways">{t('provinceDecides')}</p>
      )}
      {mayDecide && (unit === undefined || row.tighter !== null) && (
        <DecideForm row={row} onClose={onClose} onDecided={onDecided} />
      )}
    </Dialog>
  );
}

function History({ row }: { row: ParameterRow }) {
  const t = useParameterText();
  const { write } = useWriting();
  if (row.history.length === 0) {
    return (
      <p className="mute ways">
        {write(row.value, row.unit)}　{t('initial')}
      </p>
    );
  }
  return (
    <ul className="ways">
      {row.history.map((each) => (
        <li key={`${each.validFrom}-${each.scope ?? ''}-${each.documentNo ?? ''}`} className="list-row">
          <b className="num">{write(each.value, row.unit)}</b>
          <span className="small mute">
            {t('since')} <DateText value={each.validFrom} weekday={false} />　{each.scope ?? t('province')}
            {'　'}
            <DocumentLink documentNo={each.documentNo} />　{each.by ?? ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The guiding unit for which the person decides; undefined where it is for the whole province. */
function useDecidingUnit(): number | undefined {
  const { posts } = useSession();
  const signsFor = (kind: string) =>
    posts.find((post) => post.role === 'signer' && post.organisationKind === kind)?.organisationId;
  return signsFor('province') === undefined ? signsFor('guidingUnit') : undefined;
}

/** What a guiding unit would loosen, in words, before it is judged by the server. */
function useLooser(row: ParameterRow, value: unknown): string | undefined {
  const t = useParameterText();
  const { write } = useWriting();
  const unit = useDecidingUnit();
  const declared = parameters.find(({ id }) => id === row.id);
  if (!declared || value === undefined || unit === undefined) return undefined;
  if (!isLooser(declared, value, row.provincial)) return undefined;
  return t('looser', {
    value: write(row.provincial, row.unit),
    direction: t(row.tighter ?? 'provinceOnly'),
  });
}

function DecideForm({ row, onClose, onDecided }: Omit<ParameterDialogProps, 'mayDecide'>) {
  const t = useParameterText();
  const { nameOf, write } = useWriting();
  const unit = useDecidingUnit();
  const { pick } = useLanguage();
  const [typed, setTyped] = useState(typedOf(row.value, row.unit));
  const [validFrom, setValidFrom] = useState(todayInBeijing());
  const [documentNo, setDocumentNo] = useState('');
  const [asked, setAsked] = useState(false);
  const decide = useAct(decideParameter, { onDone: onDecided });
  const issues = useIssues()(decide.error);
  const value = readValue(row.value, typed, row.unit);
  const looser = useLooser(row, value);
  const valueError = issues.value ?? (asked && value === undefined ? t('badValue') : looser);
  const names = Object.keys(typed);
  return (
    <form
      noValidate
      className="ways"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (value !== undefined && validFrom && documentNo.trim())
          decide.mutate({ params: { id: row.id }, body: { value, validFrom, documentNo } });
      }}
    >
      <h3 className="t16">{t('decide')}</h3>
      {unit !== undefined && (
        <p className="mute small">
          {t('ownDirection', { value: write(row.provincial, row.unit), direction: t(row.tighter ?? 'provinceOnly') })}
        </p>
      )}
      {decide.error && decide.error.status !== 422 && <Fault error={decide.error} />}
      {names.map((name, at) => {
        const field = {
          name: `value-${name}`,
          label: name ? `${t('newValue')}　${nameOf(name)}` : t('newValue'),
          value: typed[name] ?? '',
          error: at === 0 ? valueError : undefined,
          onChange: (next: string) => setTyped({ ...typed, [name]: next }),
        };
        return typeof row.value === 'string' ? (
          <TextField key={name} {...field} width={12} />
        ) : (
          <NumberField
            key={name}
            {...field}
            decimals
            unit={isShare(row.unit, name) ? '%' : pick(unitInWords(row.unit))}
          />
        );
      })}
      <DateField
        name="validFrom"
        label={t('validFrom')}
        help={t('validFromHelp')}
        min={todayInBeijing()}
        value={validFrom}
        error={issues.validFrom ?? (asked && !validFrom ? t('need') : undefined)}
        onChange={setValidFrom}
      />
      <TextField
        name="documentNo"
        label={t('documentNo')}
        help={t('documentHelp')}
        width={24}
        maxLength={lengthAt(factsOf(decideParameter.body), 'documentNo')}
        value={documentNo}
        error={issues.documentNo ?? (asked && !documentNo.trim() ? t('need') : undefined)}
        onChange={setDocumentNo}
      />
      <CitableDocuments onCite={setDocumentNo} />
      <div className="row wrap">
        <Button type="submit" look="primary" busy={decide.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
