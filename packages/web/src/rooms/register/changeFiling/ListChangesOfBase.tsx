import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { useChangeText } from './text.ts';

/** The change filings of a base. */
export default function ListChangesOfBase() {
  const t = useChangeText();
  return (
    <BaseFrame
      tab="changes"
      acts={(base) =>
        base.mayKeep && (
          <ButtonLink look="primary" icon="plus" to={`/desk/bases/${base.id}/changes/new`}>
            {t('begin')}
          </ButtonLink>
        )
      }
    >
      {(base) => (
        <ChangeTable
          base={base.id}
          empty={
            <Empty
              title={t('none')}
              goto={base.mayKeep ? { to: `/desk/bases/${base.id}/changes/new`, label: t('begin') } : undefined}
            >
              {t('noneWhy')}
            </Empty>
          }
        />
      )}
    </BaseFrame>
  );
}
