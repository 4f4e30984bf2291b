import type { importFaculty } from '@jijiao/contract/application';
import type { OutputOf } from '../../../../api/call.ts';
import { useLanguage } from '../../../../language.ts';
import { useApplicationText } from '../text.ts';

type BadCell = OutputOf<typeof importFaculty>['bad'][number];
const shownAtOnce = 100;

/** What an imported sheet has wrong: each cell with what stands in it, why it is not taken, and its cure. */
export function BadCells({ cells }: { cells: readonly BadCell[] }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  return (
    <table className="imp cards">
      <thead>
        <tr>
          <th scope="col">{t('cell')}</th>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('value')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.slice(0, shownAtOnce).map((cell) => (
          <tr key={`${cell.cell}-${cell.says.en}`}>
            <td className="num faint" data-label={t('cell')}>
              {cell.cell}
            </td>
            <td data-label={t('column')}>{cell.column}</td>
            <td className="bad" data-label={t('value')}>
              <span>
                {cell.value || t('blank')}
                <small>{pick(cell.says)}</small>
                {cell.cure && <small className="ac">{t('cure', { cure: cell.cure })}</small>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
