import type { SectionName } from '@jijiao/contract/establishment/application';
import { Button } from '../../../../kit/Button.tsx';
import { beijingDay } from '../../../../kit/dates.ts';
import { Shape } from '../../../../kit/State.tsx';
import { useLanguage } from '../../../../language.ts';
import { readDraft, type SectionData, sameData } from '../draft.ts';
import { sectionFields } from '../sectionFields.ts';
import type { KeeperState, SectionKeeper } from '../sectionKeeper.ts';
import { useApplicationText } from '../text.ts';

interface ConflictProps {
  section: SectionName;
  keeper: SectionKeeper;
  state: KeeperState;
}

/** Two people changed one part: who saved, what differs, and the choice; nothing is overwritten until it is made. */
export function Conflict({ section, keeper, state }: ConflictProps) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const { theirs } = state;
  if (!theirs) return null;
  const name = theirs.savedBy ?? t('someone');
  const mine = readDraft(section, state.draft).data;
  const written = (data: SectionData, field: string): string => {
    const value = data[field];
    if (value === undefined || value === null) return t('notGiven');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'object' ? JSON.stringify(Object.values(value).length) : String(value);
  };
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs.data)])].filter(
    (field) => !sameData({ x: mine[field] }, { x: theirs.data[field] }),
  );
  const labelOf = (field: string): string => {
    const known = sectionFields[section].find((each) => each.name === field);
    if (known) return pick(known.label);
    return field === 'regulations' ? t('regulations') : field === 'years' ? t('years') : field;
  };
  return (
    <section className="conflict" role="alert">
      <h3 className="row">
        <Shape name="soon" />
        {t('conflict', { name, time: theirs.savedAt ? (beijingDay(theirs.savedAt).time ?? '') : '' })}
      </h3>
      <p className="small">{t('conflictWhy')}</p>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('theirsHead', { name })}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((field) => (
            <tr key={field}>
              <td data-label={t('item')}>{labelOf(field)}</td>
              <td data-label={t('mine')}>{written(mine, field)}</td>
              <td data-label={t('theirsHead', { name })}>{written(theirs.data, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row wrap ways">
        <Button look="primary" onClick={() => void keeper.keepMine()}>
          {t('keepMine')}
        </Button>
        <Button onClick={() => keeper.takeTheirs()}>{t('takeTheirs', { name })}</Button>
      </div>
    </section>
  );
}
