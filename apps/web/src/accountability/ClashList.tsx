import type { AccountabilityClash, AccountabilityOverview } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { proposalOf } from './clash-words.ts';
import { LineLink } from './LineLink.tsx';
import { useFirstFew } from './useFirstFew.tsx';
import { t } from './accountability.strings.ts';

const KeepBothDialog = lazy(() => import('./KeepBothDialog.tsx'));
const MergeDialog = lazy(() => import('./MergeDialog.tsx'));

type Act = { verb: 'merge' | 'keep'; clash: AccountabilityClash };

/** What one partner is asked twice, with what would answer both at once; below, where it was settled that both stay. */
export function ClashList({ overview: { clashes, mayKeepBoth } }: { overview: AccountabilityOverview }) {
  const [doing, act] = useState<Act | null>(null);
  const open = clashes.filter(({ settled }) => !settled);
  const { shown, more } = useFirstFew(open);
  const settled = clashes.filter((clash) => clash.settled);
  const close = () => act(null);
  if (clashes.length === 0) return null;
  const listed = (those: readonly AccountabilityClash[], label: string) => (
    <Rows
      label={label}
      items={those.map((clash) => ({
        id: `${clash.keepLineId}.${clash.lineId}`,
        tag: <StatusTag kind={clash.settled ? 'grey' : 'yellow'}>{t(`acc.about.${clash.about}`)}</StatusTag>,
        title: wordsOf(clash),
        facts: <Facts clash={clash} />,
        action: <Acts clash={clash} mayKeepBoth={mayKeepBoth && !clash.settled} onAct={act} />,
      }))}
    />
  );
  return (
    <Card title={t('acc.clashes')} aside={open.length > 0 && <span className="badge">{open.length}</span>}>
      {open.length > 0 ? listed(shown, t('acc.clashes')) : <p>{t('acc.clashesNone')}</p>}
      {more}
      {settled.length > 0 && (
        <Disclosure title={t('acc.settled')} aside={settled.length} later>
          {listed(settled, t('acc.settled'))}
        </Disclosure>
      )}
      <Suspense>
        {doing?.verb === 'merge' && <MergeDialog clash={doing.clash} onClose={close} />}
        {doing?.verb === 'keep' && <KeepBothDialog clash={doing.clash} onClose={close} />}
      </Suspense>
    </Card>
  );
}

type ActsProps = { clash: AccountabilityClash; mayKeepBoth: boolean; onAct: (act: Act) => void };

function Acts({ clash, mayKeepBoth, onAct }: ActsProps) {
  const which = <span className="visually-hidden"> {wordsOf(clash)}</span>;
  return (
    <div className="cluster" data-gap="tight">
      {clash.mayMerge && (
        <Button onClick={() => onAct({ verb: 'merge', clash })}>
          {t('acc.clash.do')}
          {which}
        </Button>
      )}
      {mayKeepBoth && (
        <Button onClick={() => onAct({ verb: 'keep', clash })}>
          {t('acc.keepBoth.do')}
          {which}
        </Button>
      )}
    </div>
  );
}

/** Why both stay, or what would answer both; and the way to either. */
function Facts({ clash }: { clash: AccountabilityClash }) {
  const { settled, keepReference, reference } = clash;
  return (
    <span>
      {settled
        ? t('acc.settled.by', { name: settled.byName, day: longDay(settled.on), reason: settled.reason })
        : proposalOf(clash)}{' '}
      (<LineLink reference={keepReference} />, <LineLink reference={reference} />)
    </span>
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
