import '../operation.css';
import { compareVersions } from '@jijiao/contract/operation/opinion';
import { getDossierHead } from '@jijiao/contract/platform/dossier';
import { useLocation } from '@tanstack/react-router';
import { useAddress, useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useCurriculumText } from '../curriculum/text.ts';
import { useOperationText } from '../text.ts';
import { hoursOf, itemName, type ListName, lists } from '../words.ts';
import { useVersions } from './useVersions.ts';

type Difference = OutputOf<typeof compareVersions>['differences'][number];

/** Two versions of an outline or a curriculum side by side, with what differs by course. */
export default function CompareVersions() {
  const { titled } = useLanguage();
  const t = useOperationText();
  const { parts } = useLanguage();
  const id = Number(useParam('id'));
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/\/versions$/, '') });
  const [address, change] = useAddress();
  const { versions, error: unread } = useVersions(path, id);
  const { data: head } = useEndpoint(getDossierHead, { params: { id } });
  useTitle(t('compareTitle'));
  const last = versions?.at(-1)?.n ?? 0;
  const after = Number(address['after']) || last;
  const before = Number(address['before']) || Math.max(1, after - 1);
  const { data, error } = useEndpoint(
    compareVersions,
    { params: { id }, query: { before, after } },
    { enabled: last > 0 },
  );
  if (unread) return <Fault error={unread} />;
  if (!versions) return <Loading />;
  const choices = versions.map(({ n, occasion }) => ({
    value: String(n),
    label: parts([t('version', { n }), t(occasion === 'group' ? 'occasion_group' : 'occasion_handedIn')]),
  }));
  return (
    <>
      <PageTitle
        title={t('compareTitle')}
        sub={head && titled(head)}
        acts={<ButtonLink to={path}>{t('back')}</ButtonLink>}
      />
      <div className="pair narrow-form">
        <SelectField
          name="before"
          label={t('before')}
          value={String(before)}
          choices={choices}
          onChange={(value) => change({ before: value })}
        />
        <SelectField
          name="after"
          label={t('after')}
          value={String(after)}
          choices={choices}
          onChange={(value) => change({ after: value })}
        />
      </div>
      {error && <Fault error={error} />}
      <div className="sheet compared">{data && <Differences rows={data.differences} />}</div>
    </>
  );
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  const t = useOperationText();
  const { itemWord, valueWord } = useDifferenceWords();
  return (
    <Table
      name="differences"
      caption={t('compareTitle')}
      columns={[
        { id: 'section', header: t('part'), fixed: true, wrap: true, cell: ({ section }) => section || t('plan') },
        { id: 'path', header: t('item'), cell: ({ path }) => itemWord(path) },
        { id: 'before', header: t('before'), wrap: true, cell: ({ path, before }) => valueWord(path, before) },
        { id: 'after', header: t('after'), wrap: true, cell: ({ path, after }) => valueWord(path, after) },
      ]}
      rows={rows}
      rowId={({ section, path }) => `${section}.${path}`}
      empty={<Empty title={t('same')}>{t('sameWhy')}</Empty>}
    />
  );
}

/** The words of what differs: the name of the item, and its value as people read it. */
function useDifferenceWords() {
  const t = useOperationText();
  const tc = useCurriculumText();
  const { pick, list } = useLanguage();
  const items: Readonly<Record<string, string>> = {
    title: t('name'),
    fromYear: t('fromYear'),
    toYear: t('toYear'),
    tradeNeeds: t('tradeNeeds'),
    regionNeeds: t('regionNeeds'),
    goals: t('goals'),
    audiences: t('audiences'),
    focus: t('focus'),
    hoursTenths: tc('hours'),
    subjectKind: tc('subjectKind'),
    mode: tc('mode'),
    syllabus: tc('syllabus'),
    syllabusFileId: tc('syllabusFile'),
    teachers: tc('teachers'),
    audience: tc('audience'),
    tags: tc('tags'),
    need: tc('need'),
    partner: tc('partner'),
  };
  const valueWord = (path: string, value: string): string => {
    if (value === '') return '—';
    if (path === 'hoursTenths') return hoursOf(Number(value));
    if (path === 'syllabusFileId') return tc('syllabusFile');
    const of = path === 'audiences' ? 'audience' : path;
    if (!(of in lists)) return value;
    return list(value.split(',').map((each) => pick(itemName(of as ListName, each))));
  };
  return { itemWord: (path: string) => items[path] ?? path, valueWord };
}
