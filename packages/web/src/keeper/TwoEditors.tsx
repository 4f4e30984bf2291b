import './keeper.css';
import { Button } from '../kit/Button.tsx';
import { beijingDay } from '../kit/dates.ts';
import { Shape } from '../kit/State.tsx';
import type { Keeper, KeeperState } from './state.ts';
import { useKeeperText } from './text.ts';

/** One line of what differs. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface TwoEditorsProps<Typed, Content> {
  keeper: Keeper<Typed, Content>;
  state: KeeperState<Typed, Content>;
  /** What differs from what the other person saved. */
  differences: (theirs: Content) => readonly Difference[];
}

/** Two people changed one record: who saved, what differs, and the choice; nothing is overwritten until it is made. */
export function TwoEditors<Typed, Content>({
  keeper,
  state: { theirs },
  differences,
}: TwoEditorsProps<Typed, Content>) {
  const t = useKeeperText();
  if (!theirs) return null;
  const name = theirs.savedBy ?? t('someone');
  const time = theirs.savedAt ? beijingDay(theirs.savedAt).time : undefined;
  const rows = differences(theirs.content);
  return (
    <section className="conflict" role="alert">
      <h3 className="row">
        <Shape name="soon" />
        {time ? t('conflictAt', { name, time }) : t('conflict', { name })}
      </h3>
      <p className="small">{t('conflictWhy')}</p>
      {rows.length > 0 && (
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('mine')}</th>
              <th scope="col">{t('theirsHead', { name })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <td data-label={t('item')}>{row.label}</td>
                <td data-label={t('mine')}>{row.mine}</td>
                <td data-label={t('theirsHead', { name })}>{row.theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row wrap ways">
        <Button look="primary" onClick={() => void keeper.keepMine()}>
          {t('keepMine')}
        </Button>
        <Button onClick={() => keeper.takeTheirs()}>{t('takeTheirs', { name })}</Button>
      </div>
    </section>
  );
}
