import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { useChangeText } from './text.ts';

/** All change filings that the person may see. */
export default function ListChanges() {
  const t = useChangeText();
  useTitle(t('all'));
  return (
    <>
      <PageTitle title={t('all')} sub={t('allWhy')} />
      <ChangeTable empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>} />
    </>
  );
}
