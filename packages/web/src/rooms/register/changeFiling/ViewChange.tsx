import { getChange } from '@jijiao/contract/register/changeFiling';
import { article, registeredItems } from '@jijiao/measures';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import type { Change } from './changeItems.ts';
import { useChangeText } from './text.ts';

/** One change filing: each item before and after, its evidence, moves and timeline. */
export default function ViewChange() {
  const t = useChangeText();
  const id = useParam('id');
  const { data: change, error, refetch } = useEndpoint(getChange, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!change) return <Loading />;
  const late = change.workingDays > change.within;
  return (
    <DossierFrame
      dossier={change.head}
      crumbs={[
        { label: change.base.number, to: `/desk/bases/${change.base.id}` },
        { label: t('title'), to: `/desk/bases/${change.base.id}/changes` },
        { label: change.head.number ?? t('pending') },
      ]}
      contents={[
        { id: 'items', label: t('items') },
        { id: 'evidence', label: t('evidence') },
      ]}
      acts={
        change.mayEdit && (
          <ButtonLink size="small" icon="edit" to={`/changes/${change.head.id}/edit`}>
            {t('edit')}
          </ButtonLink>
        )
      }
    >
      <Section id="items" title={t('items')} cites={article(37)}>
        <Compared items={change.items} />
      </Section>
      <Section
        id="evidence"
        title={t('evidence')}
        state={<State tone={late ? 'overdue' : 'done'}>{t(late ? 'late' : 'inTime')}</State>}
      >
        <Facts
          facts={[
            { label: t('happenedOn'), value: <DateText value={change.happenedOn} /> },
            { label: t('timeliness'), value: t('usedDays', { have: change.workingDays, need: change.within }) },
            ...(change.lateReason ? [{ label: t('lateReason'), value: change.lateReason }] : []),
          ]}
        />
        <div className="ways">
          <FileList files={change.files.map((file) => ({ ...file, href: `/api/files/${file.id}` }))} />
        </div>
      </Section>
    </DossierFrame>
  );
}

function Compared({ items }: { items: Change['items'] }) {
  const t = useChangeText();
  const { pick } = useLanguage();
  return (
    <table className="cards differences">
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, before, after, registered }) => {
          const named = registeredItems.find(({ id }) => id === item);
          return (
            <tr key={item}>
              <td data-label={t('item')}>{named ? pick(named) : item}</td>
              <td data-label={t('before')}>
                {before ? <del>{before}</del> : t('unset')}
                {registered !== before && registered !== after && (
                  <p className="mark-box">{t('registered', { value: registered ?? t('unset') })}</p>
                )}
              </td>
              <td data-label={t('after')}>{after ? <ins>{after}</ins> : t('unset')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
