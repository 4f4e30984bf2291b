import './measures.css';
import { article as cite, spell } from '@jijiao/measures';
import { useParam } from '../../../address.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Cite } from '../../../kit/Cite.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { PageTitle, Section } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { useWriting } from '../../../kit/useWriting.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { DocumentsOfArticle } from './DocumentsOfArticle.tsx';
import { chapters, findArticle, inWords, type LawParameter, type LawRule, parametersOf, rulesOf } from './law.ts';
import { useMeasuresText } from './text.ts';

/** One article: what it says in our words, the rules that rest on it, the figures they read. */
export default function ViewArticle() {
  const t = useMeasuresText();
  const { language, pick } = useLanguage();
  const article = findArticle(Number(useParam('n')));
  const name = article ? pick(spell(cite(article.number))) : t('notFound');
  useTitle(article ? `${name} ${pick(article.title)}` : name);
  if (!article) {
    return (
      <Empty title={t('notFound')} goto={{ to: '/measures', label: t('all') }}>
        {t('notFoundWhy')}
      </Empty>
    );
  }
  const chapter = chapters.find((each) => each.number === article.chapter);
  const rules = rulesOf(article.number);
  const figures = parametersOf(article.number);
  return (
    <div className="wrapp law reading">
      <PageTitle
        crumbs={[
          { label: t('all'), to: '/measures' },
          {
            label: `${t('chapter', { number: inWords(article.chapter, language) })}　${chapter ? pick(chapter.title) : ''}`,
          },
        ]}
        title={`${name}　${pick(article.title)}`}
      />
      <p className="summary">{pick(article.summary)}</p>
      <Section
        id="rules"
        title={t('rulesTitle')}
        state={<span className="small faint end">{rules.length ? t('rules', { count: rules.length }) : ''}</span>}
      >
        {article.status.kind === 'noRule' && <p className="mute">{pick(article.status.because)}</p>}
        {article.status.kind === 'later' && <p className="mute">{t('later', { names: pick(article.status.names) })}</p>}
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} />
        ))}
      </Section>
      {figures.length > 0 && (
        <Section id="figures" title={t('parametersTitle')}>
          <ParameterTable figures={figures} />
        </Section>
      )}
      <DocumentsOfArticle article={article.number} />
      <div className="row between ways">
        {article.number > 1 ? (
          <ButtonLink to={`/measures/${article.number - 1}`}>{t('previous')}</ButtonLink>
        ) : (
          <span />
        )}
        {article.number < 40 && <ButtonLink to={`/measures/${article.number + 1}`}>{t('next')}</ButtonLink>}
      </div>
    </div>
  );
}

function RuleItem({ rule }: { rule: LawRule }) {
  const t = useMeasuresText();
  const { pick } = useLanguage();
  return (
    <article className="law-rule">
      <h3>{pick(rule.title)}</h3>
      <dl className="facts one small">
        <dt>{t('ifNot')}</dt>
        <dd>{withoutFigures(pick(rule.says))}</dd>
        <dt>{t('remedy')}</dt>
        <dd>{withoutFigures(pick(rule.remedy))}</dd>
      </dl>
      <p className="tiny faint row wrap">
        <Cite cites={rule.cites} />
        <code>{rule.id}</code>
        <DateText value={rule.since} weekday={false} />
      </p>
    </article>
  );
}

function ParameterTable({ figures }: { figures: readonly LawParameter[] }) {
  const t = useMeasuresText();
  const { pick } = useLanguage();
  const { write, unitOf } = useWriting();
  const tighter = { more: t('stricterMore'), less: t('stricterLess') } as const;
  const columns: readonly Column<LawParameter>[] = [
    {
      id: 'label',
      header: t('parameter'),
      cell: (figure) => pick(figure.label),
      sortBy: (figure) => pick(figure.label),
      fixed: true,
      wrap: true,
    },
    { id: 'value', header: t('value'), right: true, cell: (figure) => write(figure.initial, figure.unit) },
    { id: 'unit', header: t('unit'), cell: (figure) => unitOf(figure.unit) },
    {
      id: 'local',
      header: t('local'),
      cell: (figure) => (figure.tighter ? tighter[figure.tighter] : t('provinceOnly')),
    },
  ];
  return (
    <Table
      name="article.parameters"
      caption={t('parametersTitle')}
      columns={columns}
      rows={figures}
      rowId={(figure) => figure.id}
    />
  );
}

/** A sentence of a rule before it is judged: its figures are not known yet. */
function withoutFigures(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '…');
}
