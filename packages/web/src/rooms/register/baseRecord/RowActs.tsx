import { Button } from '../../../kit/Button.tsx';
import { useRecordText } from './text.ts';

interface RowActsProps {
  onChange?: (() => void) | undefined;
  onPast: () => void;
  onRemove?: (() => void) | undefined;
}

/** What may be done with one record of a list. */
export function RowActs({ onChange, onPast, onRemove }: RowActsProps) {
  const t = useRecordText();
  return (
    <span className="row wrap">
      {onChange && (
        <Button size="small" onClick={onChange}>
          {t('change')}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={onPast}>
        {t('past')}
      </Button>
      {onRemove && (
        <Button size="small" look="quiet" onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </span>
  );
}
