import type { getSetupState } from '@jijiao/contract/directory/setup';
import type { OutputOf } from '../../../api/call.ts';
import { useLanguage } from '../../../language.ts';
import { roleName } from '../roles.ts';
import { useSessionText } from '../text.ts';

export type DemonstrationAccount = OutputOf<typeof getSetupState>['accounts'][number];

interface DemonstrationAccountsProps {
  accounts: readonly DemonstrationAccount[];
  onChoose: (account: DemonstrationAccount) => void;
}

/** One account a role, in the demonstration alone: a press fills the form in. */
export function DemonstrationAccounts({ accounts, onChoose }: DemonstrationAccountsProps) {
  const t = useSessionText();
  const { pick } = useLanguage();
  return (
    <section className="sign-demo" aria-labelledby="sign-demo">
      <h2 id="sign-demo">{t('demo')}</h2>
      <p className="small mute">{t('demoWhy')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onChoose(account)}>
              <span className="grow">
                <b>{pick(roleName(account.role))}</b>
                <span>
                  {account.name}　{account.organisation}
                </span>
              </span>
              <span className="ac small nowrap">{t('demoUse')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
