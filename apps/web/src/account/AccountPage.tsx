import { useSession } from '../app/session.ts';
import { CalendarsEverywhere } from '../calendars/Calendars.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import { TokensCard } from './TokensCard.tsx';
import { t } from './account.strings.ts';

/** How one gets in: sessions, password, tokens. */
export function AccountPage() {
  const { account } = useSession();
  return (
    <>
      <PageHeader
        title={t('account.security')}
        lead={t('account.securityLead', { email: account.email })}
        within={[t('account.parts')]}
      />
      <div className="stack">
        <PasswordCard />
        <CalendarsEverywhere />
        <TokensCard />
        <SessionsCard />
      </div>
    </>
  );
}
