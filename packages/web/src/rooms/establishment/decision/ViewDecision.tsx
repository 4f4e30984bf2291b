import './decision.css';
import { getDecision } from '@jijiao/contract/establishment/decision';
import { article } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from '../batch/names.ts';
import { SignDialog } from './SignDialog.tsx';
import { StandingChange } from './StandingChange.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

const articles = {
  recognition: article(9, 4),
  nationalRegistration: article(26),
  ban: article(25),
  renewal: article(3),
  adjustment: article(3),
} as const;

/** One decision: grounds, whom it names, its notice and the objections against it; moves and timeline beside it. */
export default function ViewDecision() {
  const t = useDecisionText();
  const id = useParam('id');
  const [signing, setSigning] = useState(false);
  const { data: decision, error, refetch } = useEndpoint(getDecision, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!decision) return <Loading />;
  const { head, type } = decision;
  // A ban and a national registration rest on files, which come with the signature.
  const moves = head.moves.map((move) =>
    move.name === 'sign' && (type === 'ban' || type === 'nationalRegistration') ? { ...move, form: true } : move,
  );
  return (
    <DossierFrame
      dossier={{ ...head, moves }}
      crumbs={[{ label: t('title'), to: '/decisions' }, { label: decision.documentNo ?? t(type) }]}
      facts={[
        { label: t('type'), value: t(type) },
        { label: t('documentNo'), value: decision.documentNo ?? t('noNumber') },
      ]}
      contents={[
        { id: 'grounds', label: t('grounds') },
        { id: 'items', label: t('items') },
        { id: 'notice', label: t('notice') },
        { id: 'objections', label: t('objections') },
      ]}
      icons={{ sign: 'stamp', publishNotice: 'send', announce: 'bell', withdrawDraft: 'undo' }}
      acts={
        <>
          {decision.batchId !== null && (
            <ButtonLink size="small" icon="folder" to={`/batches/${decision.batchId}`}>
              {t('toBatch')}
            </ButtonLink>
          )}
          <ButtonLink size="small" icon="print" to={`/api/decisions/${head.id}/document.pdf`}>
            {t('document')}
          </ButtonLink>
        </>
      }
      onForm={() => setSigning(true)}
    >
      <Section id="grounds" title={t('grounds')} cites={articles[type]}>
        <p className="prose">{decision.grounds}</p>
      </Section>
      <Section id="items" title={t('items')}>
        <Items decision={decision} />
      </Section>
      <Section id="notice" title={t('notice')} cites={article(10)}>
        <Facts
          facts={[
            {
              label: t('noticePeriod'),
              value:
                decision.noticeFrom && decision.noticeTo ? (
                  <>
                    <DateText value={decision.noticeFrom} weekday={false} />–<DateText value={decision.noticeTo} />
                  </>
                ) : (
                  <span className="mute">{t(type === 'recognition' ? 'noNotice' : 'withoutNotice')}</span>
                ),
            },
            {
              label: t('announcedOn'),
              value: decision.announcedOn ? (
                <DateText value={decision.announcedOn} />
              ) : (
                <span className="mute">{t(type === 'recognition' ? 'notAnnounced' : 'notAnnouncedYet')}</span>
              ),
            },
          ]}
        />
      </Section>
      <Section id="objections" title={t('objections')}>
        <Objections decision={decision} />
      </Section>
      {signing && <SignDialog decision={decision} onClose={() => setSigning(false)} />}
    </DossierFrame>
  );
}

function Items({ decision }: { decision: Decision }) {
  const t = useDecisionText();
  const names = useNames();
  const scored = decision.type === 'recognition';
  const standing = decision.type === 'renewal' || decision.type === 'adjustment' ? decision.type : null;
  const columns: readonly Column<Decision['items'][number]>[] = [
    {
      id: 'organisation',
      header: t('organisation'),
      fixed: true,
      wrap: true,
      cell: (item) =>
        item.applicationId === null ? (
          item.organisation
        ) : (
          <Link to={`/applications/${item.applicationId}`}>{item.organisation}</Link>
        ),
    },
    ...(decision.type === 'ban'
      ? []
      : [{ id: 'field', header: t('field'), cell: (item: Decision['items'][number]) => names.field(item.field) }]),
    ...(standing
      ? [
          {
            id: 'base',
            header: t('base'),
            cell: (item: Decision['items'][number]) =>
              item.base && <Link to={`/desk/bases/${item.base.id}`}>{item.base.number}</Link>,
          },
          {
            id: 'change',
            header: t(standing === 'renewal' ? 'termEndsOn' : 'changesTo'),
            wrap: true,
            cell: (item: Decision['items'][number]) => item.base && <StandingChange base={item.base} type={standing} />,
          },
        ]
      : []),
    ...(scored
      ? [
          { id: 'rank', header: t('rank'), right: true, cell: (item: Decision['items'][number]) => item.rank ?? '—' },
          { id: 'mean', header: t('mean'), right: true, cell: (item: Decision['items'][number]) => item.mean ?? '—' },
          {
            id: 'stands',
            header: t('stands'),
            cell: (item: Decision['items'][number]) => (
              <State tone={item.stands ? 'done' : 'refused'}>{t(item.stands ? 'standsYes' : 'standsNo')}</State>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      name={`decision.${decision.type}`}
      caption={t('items')}
      columns={columns}
      rows={decision.items}
      rowId={(item) => `${item.organisationId}-${item.applicationId ?? item.field}`}
    />
  );
}

function Objections({ decision }: { decision: Decision }) {
  const t = useDecisionText();
  const { pick } = useLanguage();
  const columns: readonly Column<Decision['objections'][number]>[] = [
    {
      id: 'receiptNo',
      header: t('receiptNo'),
      fixed: true,
      cell: (row) => <Link to={`/objections/${row.id}`}>{row.receiptNo}</Link>,
    },
    { id: 'about', header: t('about'), wrap: true, cell: (row) => row.about ?? t('aboutWhole') },
    {
      id: 'receivedAt',
      header: t('receivedAt'),
      cell: (row) => <DateText value={row.receivedAt} time weekday={false} />,
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'answer', header: t('answer'), wrap: true, cell: (row) => row.answer ?? '—' },
  ];
  return (
    <Table
      name="objections"
      caption={t('objections')}
      columns={columns}
      rows={decision.objections}
      rowId={(row) => String(row.id)}
      empty={<p className="mute">{t('noObjections')}</p>}
    />
  );
}
