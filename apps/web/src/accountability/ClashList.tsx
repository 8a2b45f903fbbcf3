import type { AccountabilityClash, AccountabilityOverview } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { shortOf } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { proposalOf } from './clash-words.ts';
import { LineLink } from './LineLink.tsx';
import { t } from './accountability.strings.ts';

const MergeDialog = lazy(() => import('./MergeDialog.tsx'));

/** What one partner is asked twice, with what would answer both at once. */
export function ClashList({ overview: { clashes, mayDraft } }: { overview: AccountabilityOverview }) {
  const [merging, merge] = useState<AccountabilityClash | null>(null);
  if (clashes.length === 0) return null;
  return (
    <Card title={t('acc.clashes')} aside={<span className="badge">{clashes.length}</span>}>
      <Rows
        label={t('acc.clashes')}
        items={clashes.map((clash) => ({
          id: `${clash.keepLineId}.${clash.lineId}`,
          tag: <StatusTag kind="yellow">{t(`acc.about.${clash.about}`)}</StatusTag>,
          title: wordsOf(clash),
          facts: (
            <span>
              {proposalOf(clash)} (<LineLink reference={clash.keepReference} />,{' '}
              <LineLink reference={clash.reference} />)
            </span>
          ),
          action: mayDraft && <Button onClick={() => merge(clash)}>{t('acc.clash.do')}</Button>,
        }))}
      />
      {merging && (
        <Suspense>
          <MergeDialog clash={merging} onClose={() => merge(null)} />
        </Suspense>
      )}
    </Card>
  );
}

const wordsOf = ({ partnerNames, about, keepReference, reference, differs }: AccountabilityClash) =>
  t('acc.clash', {
    who: partnerNames.join(', '),
    count: partnerNames.length,
    about: t(`acc.about.${about}`).toLowerCase(),
    first: shortOf(keepReference),
    second: shortOf(reference),
    differs: differs.map((one) => t(`acc.clash.${one}`)).join(t('acc.clash.and')),
  });
