import { inForceSince } from '../inForce.ts';
import { notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** What ends or disables an administrator's post: a post is ended, or a person disabled. */
export interface AdministratorFacts {
  readonly administrators: {
    /** The organisation that would lose one; null where no administrator's post is touched. */
    readonly organisation: string | null;
    /** Others who hold that post there from the same day on, without an end. */
    readonly others: number;
  };
}

const someoneMustAdminister = notInTheMeasures({
  zh: '没有管理员的单位无人能授予和撤销岗位，职责落不到人',
  en: 'where there is no administrator nobody can give or end posts, and duties fall to no one',
});

const administratorRemains = rule<AdministratorFacts>({
  id: 'post.administratorRemains',
  cites: someoneMustAdminister,
  since: inForceSince,
  title: { zh: '每个单位至少留有一名管理员', en: 'An organisation keeps at least one administrator' },
  holds: ({ administrators }) => administrators.organisation === null || administrators.others > 0,
  figures: ({ administrators }) => ({ organisation: administrators.organisation ?? '' }),
  says: {
    zh: '这是“{organisation}”最后一名管理员。',
    en: 'This is the last administrator of “{organisation}”.',
  },
  remedy: {
    zh: '先为另一人授予该单位的管理员岗位，再办理。',
    en: 'Give someone else the post of administrator there first.',
  },
});

/** The day from which a post is no longer held. */
export interface PostEndFacts extends AdministratorFacts {
  readonly end: { readonly from: string };
}

const endsFromTodayOn = rule<PostEndFacts>({
  id: 'post.endsFromTodayOn',
  cites: notInTheMeasures({
    zh: '岗位的结束不溯及既往，已办理的事项仍由有权的人办理',
    en: 'an end does not reach back: what was done under the post was done by someone entitled',
  }),
  since: inForceSince,
  section: 'on',
  title: { zh: '岗位自今天或以后结束', en: 'A post ends today or later' },
  holds: ({ end }, _read, on) => end.from >= on,
  figures: ({ end }, _read, on) => ({ from: end.from, date: on }),
  says: { zh: '结束日期 {from} 早于今天（{date}）。', en: 'The post would end on {from}, before today ({date}).' },
  remedy: { zh: '选择今天或以后的日期。', en: 'Choose today or a later day.' },
});

/** An act on someone's account: disabling, a new password, taking away the second factor. */
export interface AccountFacts {
  readonly account: {
    readonly own: boolean;
    /** Posts at organisations that the acting administrator does not keep; none for the province's. */
    readonly postsElsewhere: number;
  };
}

const notOwnAccount = rule<AccountFacts>({
  id: 'account.notOwn',
  cites: notInTheMeasures({
    zh: '本人的账号由另一名管理员办理，免得误停或绕过验证',
    en: 'one’s own account is another administrator’s to act on, so that no check is passed by',
  }),
  since: inForceSince,
  title: { zh: '管理员不办理自己的账号', en: 'An administrator does not act on the own account' },
  holds: ({ account }) => !account.own,
  says: { zh: '这是您自己的账号。', en: 'This is your own account.' },
  remedy: {
    zh: '密码和动态验证器在“账号与安全”更改；停用由另一名管理员办理。',
    en: 'Change password and authenticator under “Account and security”; another administrator disables it.',
  },
});

const keptHereAlone = rule<AccountFacts>({
  id: 'account.keptHereAlone',
  cites: notInTheMeasures({
    zh: '一个单位的管理员不因重置密码而得到另一单位的岗位',
    en: 'no administrator gains a post at another organisation by resetting a password',
  }),
  since: inForceSince,
  title: { zh: '账号由其全部岗位所在单位的管理员办理', en: 'An account is kept by the administrator of all its posts' },
  holds: ({ account }) => account.postsElsewhere === 0,
  figures: ({ account }) => ({ count: account.postsElsewhere }),
  says: { zh: '此人在其他单位还有 {count} 个岗位。', en: 'This person holds {count} posts at other organisations.' },
  remedy: {
    zh: '由省厅管理员办理，或先由有关单位结束其岗位。',
    en: 'Ask the administrator of the province, or have those posts ended first.',
  },
});

/** Judged when a post is ended. */
export const postEndRules: readonly Rule<PostEndFacts>[] = [administratorRemains, endsFromTodayOn];

/** Judged when an administrator acts on an account. */
export const accountRules: readonly Rule<AccountFacts>[] = [notOwnAccount, keptHereAlone];

/** Judged when a person is disabled, besides the rules on accounts. */
export const disablingRules: readonly Rule<AdministratorFacts>[] = [administratorRemains];
