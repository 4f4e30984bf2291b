import { putBeforeGroup } from '@jijiao/contract/operation/opinion';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useOperationText } from '../text.ts';
import { PaperOpinion } from './PaperOpinion.tsx';
import type { JudgedByGroup, JudgedMember } from './shape.ts';

/** The group before which an outline or curriculum lies: who has signed what, and the way to put it before them. */
export function GroupOpinions({
  id,
  baseId,
  judged,
  mayWrite,
}: {
  id: number;
  baseId: number;
  judged: JudgedByGroup;
  mayWrite: boolean;
}) {
  const t = useOperationText();
  const [paper, setPaper] = useState<JudgedMember | null>(null);
  const put = useAct(putBeforeGroup);
  if (judged.groupId === null) {
    return (
      <Section id="opinions" title={t('group')} cites={article(13)}>
        <Empty
          title={t('noGroup')}
          goto={mayWrite ? { to: `/desk/bases/${baseId}/group`, label: t('toGroup') } : undefined}
        >
          {t('noGroupWhy')}
        </Empty>
      </Section>
    );
  }
  return (
    <Section
      id="opinions"
      title={t('group')}
      cites={article(13)}
      footer={
        mayWrite && (
          <span className="row wrap">
            <Button
              look={judged.current === null ? 'primary' : 'plain'}
              icon="send"
              busy={put.isPending}
              disabled={judged.current !== null}
              onClick={() => put.mutate({ params: { id } })}
            >
              {t(judged.versions.length > 0 && judged.current === null ? 'putAgain' : 'putBefore')}
            </Button>
            <span className="small mute">
              {judged.current === null ? t('putNone') : t('putDone', { n: judged.current })}
            </span>
          </span>
        )
      }
    >
      <p className="mute small">{t('groupWhy')}</p>
      {put.error && <Fault error={put.error} />}
      <div>
        {judged.members.map((member) => (
          <MemberLine
            key={member.memberId}
            member={member}
            onPaper={
              mayWrite && !member.hasAccount && judged.current !== null && !member.opinion?.counts
                ? () => setPaper(member)
                : undefined
            }
          />
        ))}
      </div>
      {paper && <PaperOpinion id={id} member={paper} sha256={judged.sha256} onClose={() => setPaper(null)} />}
    </Section>
  );
}

function MemberLine({ member, onPaper }: { member: JudgedMember; onPaper?: (() => void) | undefined }) {
  const t = useOperationText();
  const { parts } = useLanguage();
  const { opinion } = member;
  return (
    <div className="member-line">
      <b>{member.name}</b>
      <span className="small mute">{parts([member.organisation, t(member.outside ? 'outside' : 'inside')])}</span>
      <span className="row end">
        {opinion ? (
          <State tone={opinion.counts ? (opinion.favour ? 'done' : 'soon') : 'off'}>
            {opinion.counts ? t(opinion.favour ? 'favour' : 'against') : t('noMore')}
          </State>
        ) : (
          <State tone="waiting">{t('unsigned')}</State>
        )}
        {onPaper && (
          <Button size="small" icon="upload" onClick={onPaper}>
            {t('enterPaper')}
          </Button>
        )}
      </span>
      {opinion && (
        <p className="small prewrap">
          {opinion.text} <DateText value={opinion.at} noYear weekday={false} />
        </p>
      )}
      {opinion?.file && <FileList narrow files={[{ ...opinion.file, href: `/api/files/${opinion.file.id}` }]} />}
    </div>
  );
}

/** The kept versions, the newest first, and the way to compare them. */
export function VersionList({ versions, path }: { versions: JudgedByGroup['versions']; path: string }) {
  const t = useOperationText();
  return (
    <Section
      id="versions"
      title={t('versions')}
      footer={versions.length > 1 && <ButtonLink to={`${path}/versions`}>{t('compare')}</ButtonLink>}
    >
      <p className="mute small">{versions.length > 0 ? t('versionsWhy') : t('noVersions')}</p>
      {[...versions].reverse().map(({ n, occasion, at, by }) => (
        <div key={n} className="member-line">
          <b>{t('version', { n })}</b>
          <span>{t(occasion === 'group' ? 'occasion_group' : 'occasion_handedIn')}</span>
          <span className="small mute end">
            {by} <DateText value={at} weekday={false} time />
          </span>
        </div>
      ))}
    </Section>
  );
}
