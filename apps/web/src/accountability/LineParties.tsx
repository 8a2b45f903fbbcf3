import type { AccountabilityLineRepresentation, AccountabilityPartyView } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './accountability.strings.ts';

const AgreeDialog = lazy(() => import('./AgreeDialog.tsx'));

/** Who has to agree and who has, with the button for whoever one speaks for. */
export function LineParties({ line }: { line: AccountabilityLineRepresentation }) {
  const [agreeing, agree] = useState<AccountabilityPartyView | null>(null);
  return (
    <>
      <Rows
        label={t('acc.page.parties')}
        items={line.parties.map((party) => ({
          id: `${party.party}.${party.partnerId}`,
          tag: (
            <StatusTag kind={party.agreedOn ? 'blue' : 'amber'}>
              {t(party.agreedOn ? 'acc.status.agreed' : 'acc.gap.word.not_agreed')}
            </StatusTag>
          ),
          title: party.name,
          facts: factsOf(party),
          action: party.mayAgree && (
            <Button onClick={() => agree(party)}>
              {t(party.party === 'body' ? 'acc.page.record' : 'acc.page.agree')}
              <span className="visually-hidden"> {party.name}</span>
            </Button>
          ),
        }))}
      />
      {agreeing && (
        <Suspense>
          <AgreeDialog line={line} party={agreeing} onClose={() => agree(null)} />
        </Suspense>
      )}
    </>
  );
}

const factsOf = ({ agreedOn, signatoryName, capacity }: AccountabilityPartyView) =>
  agreedOn
    ? t('acc.page.agreed', { day: longDay(agreedOn), name: signatoryName ?? '', capacity: capacity ?? '' })
    : t('acc.page.waits');
