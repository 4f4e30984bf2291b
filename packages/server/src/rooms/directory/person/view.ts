import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/person';
import type { Bilingual } from '@jijiao/measures';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { elsewhere, keepsPeopleOf, seeKept } from './keeping.ts';
import { countSessions, listAccountHistory, type Person } from './person.store.ts';
import { describePerson } from './person.ts';
import { countStanding, listPostHistory } from './post.store.ts';

type View = OutputOf<typeof wire.getPersonView>;

/** A person with every post ever held, the account, and what administrators did; 404 for whom the actor does not keep. */
export async function getPersonView(context: Context, id: number): Promise<View> {
  return showPerson(context, await seeKept(context, id));
}

/** The same for a row at hand. */
export async function showPerson(context: Context, row: Person): Promise<View> {
  const { tx, today } = context;
  const actor = actorOf(context);
  const posts = await listPostHistory(tx, row.id);
  const history = await listAccountHistory(tx, row.id, Object.keys(acts));
  return {
    person: await describePerson(context, row),
    email: row.email,
    posts: posts.map(({ post, organisation }) => ({
      id: post.id,
      organisation,
      organisationId: post.organisationId,
      role: post.role,
      title: post.title,
      validFrom: post.validFrom,
      validTo: post.validTo,
      endReason: post.endReason,
      mayEnd: (post.validTo === null || post.validTo >= today) && keepsPeopleOf(actor, post.organisationId),
    })),
    account: {
      disabledAt: row.disabledAt?.toISOString() ?? null,
      mustChangePassword: row.mustChangePassword,
      secondFactor: row.totpSealed !== null,
      sessions: await countSessions(tx, row.id),
      own: row.id === actor.personId,
      postsElsewhere: await countStanding(tx, row.id, today, elsewhere(actor)),
    },
    history: history.map(({ at, action, by, organisation, detail }) => ({
      at: at.toISOString(),
      what: acts[action] ?? { zh: action, en: action },
      by,
      note: noteOf(organisation, detail),
    })),
  };
}

const acts: Readonly<Record<string, Bilingual>> = {
  'person.first': { zh: '首次设置', en: 'First setup' },
  'person.add': { zh: '登记', en: 'Added' },
  'post.give': { zh: '授予岗位', en: 'Post given' },
  'post.end': { zh: '结束岗位', en: 'Post ended' },
  'person.disable': { zh: '停用', en: 'Disabled' },
  'person.enable': { zh: '启用', en: 'Enabled' },
  'person.resetPassword': { zh: '重置密码', en: 'Password reset' },
  'person.clearSecondFactor': { zh: '解除动态验证器', en: 'Authenticator taken away' },
  'person.unmask': { zh: '查看完整号码', en: 'Number shown in full' },
};

const roles: Readonly<Record<string, Bilingual>> = {
  administrator: { zh: '管理员', en: 'administrator' },
  officer: { zh: '经办人', en: 'officer' },
  signer: { zh: '签发人', en: 'signer' },
  applicant: { zh: '申报人', en: 'applicant' },
  expert: { zh: '专家', en: 'expert' },
  auditor: { zh: '审计员', en: 'auditor' },
};

function noteOf(organisation: string | null, detail: Readonly<Record<string, unknown>>): Bilingual | null {
  const role = roles[String(detail['role'])];
  const reason = typeof detail['reason'] === 'string' ? detail['reason'] : null;
  const parts = (language: 'zh' | 'en') => [organisation, role?.[language] ?? null, reason].filter(Boolean);
  if (parts('zh').length === 0) return null;
  return { zh: parts('zh').join('，'), en: parts('en').join(', ') };
}
