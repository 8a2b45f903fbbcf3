import type { AccountabilityClash, AccountabilityOverview } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { useLineChange } from './accountability.api.ts';
import { LineLink } from './LineLink.tsx';
import { t } from './accountability.strings.ts';

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
      {merging && <Merge clash={merging} onClose={() => merge(null)} />}
    </Card>
  );
}

/** The second line takes on how and when of the first; its parties are asked again. */
function Merge({ clash, onClose }: { clash: AccountabilityClash; onClose: () => void }) {
  const place = usePlace();
  const params = { partnershipId: place.id, lineId: clash.lineId };
  const { mutateAsync: align, isPending } = useLineChange(async () => {
    const { version } = await api.accountabilityLines.get({ params });
    return api.accountabilityLines.edit({ params, body: clash.proposal }, { ifMatch: version });
  });
  const reference = shortOf(clash.reference);
  const confirm = async () => {
    await align(undefined);
    toast(t('acc.edit.done', { reference }));
    onClose();
  };
  return (
    <Confirm
      title={proposalOf(clash)}
      verb={t('acc.clash.do')}
      busy={isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('acc.edit.note')}
    </Confirm>
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

const proposalOf = ({ keepReference, reference, proposal: { means, cadence, firstDueOn } }: AccountabilityClash) =>
  t('acc.clash.proposal', {
    first: shortOf(keepReference),
    second: shortOf(reference),
    means: t(`acc.means.${means}`).toLowerCase(),
    cadence: t(`acc.cadence.${cadence}`).toLowerCase(),
    day: longDay(firstDueOn),
  });
