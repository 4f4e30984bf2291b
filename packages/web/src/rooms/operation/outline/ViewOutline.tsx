import '../operation.css';
import { getOutline } from '@jijiao/contract/operation/outline';
import { article } from '@jijiao/measures';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { GroupOpinions, VersionList } from '../opinion/GroupOpinions.tsx';
import { useOperationText } from '../text.ts';
import { writeYears } from '../words.ts';
import { EditOutline } from './EditOutline.tsx';
import { OutlineContent } from './OutlineContent.tsx';

/** A training outline: what it says, the opinions of the group, its versions, its moves. */
export default function ViewOutline() {
  const t = useOperationText();
  const { pick } = useLanguage();
  const id = Number(useParam('id'));
  const { data, error, refetch } = useEndpoint(getOutline, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <DossierFrame
      dossier={data.head}
      crumbs={[
        { label: t('bases'), to: '/desk/bases' },
        { label: data.base, to: `/desk/bases/${data.baseId}/outlines` },
      ]}
      facts={[{ label: t('years'), value: pick(writeYears(data)) }]}
      contents={[
        { id: 'content', label: t('content') },
        { id: 'opinions', label: t('group') },
        { id: 'versions', label: t('versions') },
      ]}
      acts={
        <ButtonLink icon="print" to={`/api/outlines/${id}/form.pdf`}>
          {t('print')}
        </ButtonLink>
      }
    >
      <Section id="content" title={t('content')} cites={article(13)}>
        {data.mayWrite ? <EditOutline key={id} outline={data} /> : <OutlineContent content={data.content} />}
      </Section>
      <GroupOpinions id={id} baseId={data.baseId} judged={data.judged} mayWrite={data.mayWrite} />
      <VersionList versions={data.judged.versions} path={`/outlines/${id}`} />
    </DossierFrame>
  );
}
