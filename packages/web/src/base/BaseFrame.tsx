import { getBaseDesk } from '@jijiao/contract/register/base';
import type { ReactNode } from 'react';
import { useParam } from '../address.ts';
import type { OutputOf } from '../api/call.ts';
import { Fault } from '../api/Fault.tsx';
import { useEndpoint } from '../api/hooks.ts';
import { statusOf } from '../baseWords.ts';
import { PageTitle } from '../kit/Sheet.tsx';
import { Tag } from '../kit/State.tsx';
import { GroupedTabs } from '../kit/Tabs.tsx';
import { useTitle } from '../kit/useTitle.ts';
import { Loading } from '../kit/Waiting.tsx';
import { useLanguage } from '../language.ts';
import { type BaseTab, baseTabGroups } from './tabs.ts';
import { useBaseFrameText } from './text.ts';

export type BaseDesk = OutputOf<typeof getBaseDesk>;

/** The frame of every page of a base: whose it is and in which state, its tabs, the page. The base is that of the address. */
export function BaseFrame({
  tab,
  acts,
  children,
}: {
  tab: BaseTab;
  /** Buttons at the right of the title, for what may be done on this tab. */
  acts?: ((base: BaseDesk) => ReactNode) | undefined;
  children: (base: BaseDesk) => ReactNode;
}) {
  const t = useBaseFrameText();
  const { pick } = useLanguage();
  const id = useParam('id');
  const { data: base, error, refetch } = useEndpoint(getBaseDesk, { params: { id } });
  const shown = baseTabGroups.flatMap(({ tabs }) => [...tabs]).find((each) => each.id === tab);
  useTitle([base?.host, shown && pick(shown)].filter(Boolean).join(' · '));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!base) return <Loading />;
  const status = statusOf(base.status);
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('bases'), to: '/desk/bases' }, { label: base.number }]}
        title={base.name}
        sub={
          <span className="row wrap">
            <span className="num">{base.number}</span>
            <Tag tone={status.tone}>{pick(status)}</Tag>
            {base.guidingUnit && <span>{t('guidedBy', { name: base.guidingUnit })}</span>}
          </span>
        }
        acts={acts?.(base)}
      />
      <GroupedTabs
        label={t('tabs')}
        current={tab}
        groups={baseTabGroups.map(({ id: groupId, tabs, ...name }) => ({
          id: groupId,
          label: pick(name),
          tabs: tabs.map(({ id: tabId, path, ...label }) => ({
            id: tabId,
            label: pick(label),
            to: `/desk/bases/${base.id}${path}`,
          })),
        }))}
      />
      {children(base)}
    </>
  );
}
