import {
  addRosterMember,
  getApplication,
  listRoster,
  removeRosterMember,
} from '@jijiao/contract/establishment/application';
import { useState } from 'react';
import type { ApiError } from '../../../../api/ApiError.ts';
import type { OutputOf } from '../../../../api/call.ts';
import { useFault, useIssues } from '../../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../../form/facts.ts';
import { useKept } from '../../../../kept.ts';
import { Button } from '../../../../kit/Button.tsx';
import { DateText } from '../../../../kit/DateText.tsx';
import { DateField, NumberField, TextField } from '../../../../kit/Field.tsx';
import { SelectField } from '../../../../kit/SelectField.tsx';
import { State } from '../../../../kit/State.tsx';
import { type Column, Table } from '../../../../kit/Table.tsx';
import { Empty, Loading } from '../../../../kit/Waiting.tsx';
import { useLanguage } from '../../../../language.ts';
import { useApplicationText } from '../text.ts';
import { RosterImport } from './RosterImport.tsx';
import { emptyRow, faultsOf, memberOf, type RosterDraft } from './rosterRow.ts';

type Member = OutputOf<typeof listRoster>['rows'][number];
const size = 20;
const changes = [listRoster, getApplication];

/** The faculty roster: import from a spreadsheet, what was wrong in it by cell, the people, and a row to type one more. */
export function Roster({ id }: { id: number }) {
  const t = useApplicationText();
  const [page, setPage] = useState(0);
  const [row, setRow, forgetRow] = useKept<RosterDraft>(`application.${id}.rosterRow`, emptyRow);
  const { data, error, refetch } = useEndpoint(listRoster, { params: { id }, query: { page: page + 1, size } });
  const remove = useAct(removeRosterMember, { changes });
  const says = useFault();
  const correct = (member: Member): void => {
    setRow({ ...member, years: String(member.years), vettedOn: member.vettedOn ?? '', replaces: member.id });
    document.getElementById('field-member-name')?.focus();
  };
  const columns: readonly Column<Member>[] = [
    { id: 'name', header: t('name'), cell: (member) => member.name, fixed: true },
    { id: 'title', header: t('titleColumn'), cell: (member) => member.title },
    { id: 'field', header: t('fieldColumn'), cell: (member) => member.field, wrap: true },
    { id: 'years', header: t('yearsColumn'), cell: (member) => member.years, right: true },
    { id: 'institution', header: t('institution'), cell: (member) => member.institution, wrap: true },
    { id: 'fullTime', header: t('engagement'), cell: (member) => (member.fullTime ? t('fullTime') : t('partTime')) },
    {
      id: 'vettedOn',
      header: t('vetted'),
      cell: ({ vettedOn }) =>
        vettedOn ? <DateText value={vettedOn} weekday={false} /> : <State tone="soon">{t('vettedNot')}</State>,
    },
    {
      id: 'acts',
      header: '',
      fixed: true,
      cell: (member) => (
        <span className="row wrap">
          <button type="button" className="textual small" onClick={() => correct(member)}>
            {t('correct')}
          </button>
          <button
            type="button"
            className="textual small"
            onClick={() => remove.mutate({ params: { id, member: member.id } })}
          >
            {t('takeOff')}
          </button>
        </span>
      ),
    },
  ];
  return (
    <section className="group" aria-labelledby="roster-title">
      <h3 className="lab" id="roster-title">
        {t('roster')}
      </h3>
      <p className="help">{t('rosterHelp')}</p>
      <RosterImport id={id} />
      {!data && !error && <Loading />}
      {(data || error) && (
        <div className="framed">
          <Table
            name="roster"
            caption={t('roster')}
            columns={columns}
            rows={data?.rows}
            rowId={(member) => String(member.id)}
            rowName={(member) => member.name}
            error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
            empty={<Empty title={t('rosterEmpty')}>{t('rosterEmptyWhy')}</Empty>}
            paging={data && data.total > size ? { page, size, total: data.total, onPage: setPage } : undefined}
          />
        </div>
      )}
      {remove.error && <p className="emsg">{says(remove.error)}</p>}
      <RosterRow
        id={id}
        row={row}
        onType={setRow}
        onDone={() => {
          setRow(emptyRow);
          forgetRow();
        }}
      />
    </section>
  );
}

interface RosterRowProps {
  id: number;
  row: RosterDraft;
  onType: (row: RosterDraft) => void;
  onDone: () => void;
}

/** A row to type one person: to add, or to put back corrected. */
function RosterRow({ id, row, onType, onDone }: RosterRowProps) {
  const t = useApplicationText();
  const { join } = useLanguage();
  const issues = useIssues();
  const says = useFault();
  const add = useAct(addRosterMember, { changes });
  const remove = useAct(removeRosterMember, { changes });
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(row) : {};
  const sent = issues(add.error);
  const errorOf = (name: keyof RosterDraft): string | undefined => {
    const fault = faults[name];
    return fault ? t(fault) : sent[name];
  };
  const text = (name: 'name' | 'title' | 'field' | 'years' | 'institution' | 'vettedOn', label: string) => ({
    name: `member-${name}`,
    label,
    value: row[name],
    error: errorOf(name),
    onChange: (value: string) => onType({ ...row, [name]: value }),
  });
  const put = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faultsOf(row)).length > 0) return;
    try {
      if (row.replaces) {
        await remove.mutateAsync({ params: { id, member: row.replaces } });
        onType({ ...row, replaces: undefined });
      }
      await add.mutateAsync({ params: { id }, body: memberOf(row) });
      setTried(false);
      onDone();
    } catch {
      // The fields keep what was typed; the errors stand beside them.
    }
  };
  const fault: ApiError | null = add.error ?? remove.error;
  return (
    <form
      className="member"
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <h4>{row.replaces ? t('changeHead', { name: row.name }) : t('personHead')}</h4>
      <div className="three">
        <TextField {...text('name', t('name'))} maxLength={lengthAt(factsOf(addRosterMember.body), 'name')} />
        <TextField {...text('title', t('titleColumn'))} maxLength={lengthAt(factsOf(addRosterMember.body), 'title')} />
        <TextField {...text('field', t('fieldColumn'))} maxLength={lengthAt(factsOf(addRosterMember.body), 'field')} />
        <TextField
          {...text('institution', t('institution'))}
          maxLength={lengthAt(factsOf(addRosterMember.body), 'institution')}
        />
        <NumberField {...text('years', t('yearsColumn'))} unit="" />
        <SelectField
          name="member-fullTime"
          label={t('engagement')}
          value={row.fullTime ? 'full' : 'part'}
          onChange={(value) => onType({ ...row, fullTime: value === 'full' })}
          choices={[
            { value: 'full', label: t('fullTime') },
            { value: 'part', label: t('partTime') },
          ]}
        />
        <DateField {...text('vettedOn', t('vetted'))} optional />
      </div>
      {fault && Object.keys(sent).length === 0 && <p className="emsg">{join(says(fault))}</p>}
      <div className="row">
        <Button type="submit" icon="plus" busy={add.isPending || remove.isPending}>
          {row.replaces ? t('changePerson') : t('addPerson')}
        </Button>
        {row.replaces && (
          <Button look="quiet" onClick={onDone}>
            {t('leave')}
          </Button>
        )}
      </div>
    </form>
  );
}
