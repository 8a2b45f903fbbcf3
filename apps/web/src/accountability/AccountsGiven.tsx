import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountabilityLineRepresentation, ListedAccountGiven } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { accountsQuery } from './accountability.api.ts';
import { t } from './accountability.strings.ts';

/** Every account of a line, the latest first, with what shows it. */
export function AccountsGiven({ line }: { line: AccountabilityLineRepresentation }) {
  const query = useQuery(accountsQuery(line.partnershipId, line.id));
  return (
    <Loaded query={query} what={t('acc.page.accounts')}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{t('acc.page.noAccounts')}</p>
        ) : (
          <Rows
            label={t('acc.page.accounts')}
            items={items.map((account) => ({
              id: account.id,
              tag: (
                <StatusTag kind={account.daysLate > 0 ? 'amber' : 'green'}>
                  {account.daysLate > 0 ? t('acc.account.late', { days: account.daysLate }) : t('acc.light.green')}
                </StatusTag>
              ),
              title: <Evidence account={account} />,
              facts: factsOf(account),
            }))}
          />
        )
      }
    </Loaded>
  );
}

function Evidence({ account: { reportPeriodStartsOn, evidence, words } }: { account: ListedAccountGiven }) {
  const place = usePlace();
  if (reportPeriodStartsOn)
    return (
      <Link
        to="/w/$workspace/p/$code/reports/$reference"
        params={{ ...addressIn(place), reference: reportPeriodStartsOn }}
      >
        {t('acc.account.report', { day: longDay(reportPeriodStartsOn) })}
      </Link>
    );
  const shown = /^https?:\/\//.test(evidence) ? <a href={evidence}>{evidence}</a> : evidence;
  return (
    <>
      {shown}
      {words && <p>{words}</p>}
    </>
  );
}

const factsOf = ({ givenOn, givenByName, dueOn }: ListedAccountGiven) =>
  `${t('acc.account.by', { day: longDay(givenOn), name: givenByName ?? t('acc.account.system') })}. ${t('acc.page.due', { day: longDay(dueOn) })}`;
