import { percent, signedPercent } from '@jijiao/measures';
import { State } from '../../../kit/State.tsx';
import { Explanation } from './Explanation.tsx';
import { shownFigure } from './figureWords.ts';
import type { FigureName, Summary, SummaryFigure, SummaryLine } from './shape.ts';
import { useSummaryText } from './text.ts';

interface ExecutionTableProps {
  summary: Summary;
  onOpen: (item: number, name: FigureName) => void;
}

/** The items of the plan, planned beside done with the variance; each figure opens the rows it is made of. */
export function ExecutionTable({ summary, onOpen }: ExecutionTableProps) {
  const t = useSummaryText();
  return (
    <table className="cards execution">
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          {summary.whole.map(({ name }) => (
            <th key={name} scope="col" className="right">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {summary.lines.map((line) => (
          <Line key={line.itemId} line={line} summary={summary} onOpen={onOpen} />
        ))}
        <tr className="whole">
          <td>{t('whole')}</td>
          {summary.whole.map((figure) => (
            <td key={figure.name} data-label={t(figure.name)} className="right num">
              <b>{shownFigure(figure.name, figure.done)}</b>
              <Beside figure={figure} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Line({ line, summary, onOpen }: ExecutionTableProps & { line: SummaryLine }) {
  const t = useSummaryText();
  const explanation = summary.explanations.find(({ itemId }) => itemId === line.itemId);
  const title = line.itemId === 0 ? t('outside') : line.title;
  const explains = line.mustExplain || Boolean(explanation?.text);
  return (
    <>
      <tr className={explains ? 'explained' : undefined}>
        <td>
          {title}
          {line.dropped && <small className="faint"> {t('dropped')}</small>}
        </td>
        {line.figures.map((figure) => (
          <td key={figure.name} data-label={t(figure.name)} className="right num">
            <button
              type="button"
              className="textual"
              aria-label={`${title} ${t(figure.name)} ${shownFigure(figure.name, figure.done)}`}
              onClick={() => onOpen(line.itemId, figure.name)}
            >
              {shownFigure(figure.name, figure.done)}
            </button>
            <Beside figure={figure} />
          </td>
        ))}
      </tr>
      {explains && (
        <tr className="explanation">
          <td colSpan={line.figures.length + 1}>
            {line.mustExplain && !explanation?.text && (
              <State tone="refused">{t('mustExplain', { limit: percent(summary.limit) })}</State>
            )}
            <Explanation
              summaryId={summary.head.id}
              itemId={line.itemId}
              title={title}
              text={explanation?.text ?? ''}
              version={explanation?.version ?? 0}
              mayEdit={summary.mayEdit}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What stands under a figure: the plan, the variance, how it came about. */
function Beside({ figure: { name, planned, variance, origin, lacks } }: { figure: SummaryFigure }) {
  const t = useSummaryText();
  return (
    <span className="beside">
      {planned !== null && (
        <small>
          {t('ofPlan', { planned: shownFigure(name, planned) })}
          {variance !== null && variance !== 0 && <b> {signedPercent(variance)}</b>}
        </small>
      )}
      {(origin === 'entered' || origin === 'corrected') && !lacks && <small className="origin">{t(origin)}</small>}
      {lacks && (
        <small>
          <State tone="refused">{t(lacks === 'reason' ? 'lacksReason' : 'lacksEvidence')}</State>
        </small>
      )}
    </span>
  );
}
