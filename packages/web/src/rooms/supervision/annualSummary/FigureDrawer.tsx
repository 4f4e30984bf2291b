import { Dialog } from '../../../kit/Dialog.tsx';
import { useLanguage } from '../../../language.ts';
import { EnterFigure } from './EnterFigure.tsx';
import { Entries } from './Entries.tsx';
import { shownFigure } from './figureWords.ts';
import type { FigureName, Summary } from './shape.ts';
import { useSummaryText } from './text.ts';

interface FigureDrawerProps {
  summary: Summary;
  item: number;
  name: FigureName;
  onClose: () => void;
}

/** One figure in a drawer: what it reads, a field to enter or correct it, and the rows it is made of. */
export function FigureDrawer({ summary, item, name, onClose }: FigureDrawerProps) {
  const t = useSummaryText();
  const { parts } = useLanguage();
  const line = summary.lines.find(({ itemId }) => itemId === item);
  const figure = line?.figures.find((each) => each.name === name);
  if (!line || !figure) return null;
  const title = item === 0 ? t('outside') : line.title;
  const shown = (value: number) => shownFigure(name, value);
  return (
    <Dialog open drawer onClose={onClose} title={parts([title, t(name)])}>
      <div className="stack">
        <p>
          <b className="num">{shown(figure.done)}</b> {t(`${name}Unit`)}
          {figure.planned !== null && `　${t('ofPlan', { planned: shown(figure.planned) })}`}
          <br />
          <span className="small faint">
            {t('recordedPart', { value: shown(figure.recorded) })}　{t('enteredPart', { value: shown(figure.entered) })}
          </span>
        </p>
        {(summary.mayEdit || summary.mayCorrect) && (
          <EnterFigure key={figure.done} summary={summary} item={item} figure={figure} />
        )}
        <Entries summaryId={summary.head.id} item={item} name={name} />
      </div>
    </Dialog>
  );
}
