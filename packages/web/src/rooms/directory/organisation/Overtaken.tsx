import type { OrganisationItem } from '@jijiao/measures';
import { organisationItems } from '@jijiao/measures';
import { Button } from '../../../kit/Button.tsx';
import { Shape } from '../../../kit/State.tsx';
import type { Edited } from './edited.ts';
import { useItems } from './items.ts';
import { useOrganisationText } from './text.ts';

interface OvertakenProps {
  mine: Edited;
  theirs: Edited;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Someone else changed the same organisation: what differs, and the choice. */
export function Overtaken({ mine, theirs, onKeepMine, onTakeTheirs }: OvertakenProps) {
  const t = useOrganisationText();
  const { labelOf, writtenOf } = useItems();
  const differing = (Object.keys(organisationItems) as OrganisationItem[]).flatMap((item) =>
    item === 'creditCode' || mine[item] === theirs[item] ? [] : [item],
  );
  return (
    <section className="conflict" role="alert">
      <h3 className="row">
        <Shape name="soon" />
        {t('overtaken')}
      </h3>
      <p className="small">{t('overtakenWhy')}</p>
      {differing.length > 0 && (
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('mine')}</th>
              <th scope="col">{t('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((item) => (
              <tr key={item}>
                <td data-label={t('item')}>{labelOf(item)}</td>
                <td data-label={t('mine')}>{writtenOf(item, mine[item])}</td>
                <td data-label={t('theirs')}>{writtenOf(item, theirs[item])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row wrap ways">
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}
