import type { DecisionRepresentation } from '@trivet/contract';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './decisions.strings.ts';

const Menu = lazy(() => import('../ui/Menu.tsx').then((m) => ({ default: m.Menu })));
const PositionDialog = lazy(() => import('./PositionDialog.tsx'));
const SettleDialog = lazy(() => import('./SettleDialog.tsx'));
const RatifyDialog = lazy(() => import('./RatifyDialog.tsx'));
const ReviewDialog = lazy(() => import('./ReviewDialog.tsx'));
const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx'));
const ProposeSheet = lazy(() => import('./ProposeSheet.tsx'));

type Act = 'answer' | 'settle' | 'ratify' | 'review' | 'withdraw' | 'edit' | 'replace';

/** What this person may do with a decision now: the server says so, and nothing else is shown. */
export function DecisionActs({ decision }: { decision: DecisionRepresentation }) {
  const place = usePlace();
  const navigate = useNavigate();
  const [opened, open] = useState<Act | null>(null);
  const close = () => open(null);
  const may = (act: string) => decision.permissions.may.some((action) => action === `decision.${act}`);
  const mayReplace = useMayHere('decision.propose') && decision.status === 'taken';
  const hasAnswered = decision.voices.some(({ mayAnswer, position }) => mayAnswer && position !== null);
  const isSettled = decision.verdict.tally.silent === 0;
  const entries = [
    may('edit') && { id: 'edit', label: t('decision.edit'), onAction: () => open('edit') },
    mayReplace && { id: 'replace', label: t('decision.replace'), onAction: () => open('replace') },
    { id: 'print', label: t('decision.print'), onAction: () => window.print() },
    may('withdraw') && {
      id: 'withdraw',
      label: t('decision.withdraw'),
      danger: true,
      onAction: () => open('withdraw'),
    },
  ].filter((entry) => entry !== false);
  const show = ({ reference }: DecisionRepresentation) =>
    void navigate({
      to: '/w/$workspace/p/$code/decisions/$reference',
      params: { ...addressIn(place), reference: shortOf(reference) },
    });
  return (
    <>
      <Suspense>
        <Menu label={t('decision.more')} entries={entries} />
      </Suspense>
      {may('review') && <Button onClick={() => open('review')}>{t('decision.reviewIt')}</Button>}
      {may('settle') && (
        <Button kind={isSettled ? 'primary' : 'secondary'} onClick={() => open('settle')}>
          {t('decision.settle')}
        </Button>
      )}
      {may('ratify') && (
        <Button kind="primary" onClick={() => open('ratify')}>
          {t('decision.ratify')}
        </Button>
      )}
      {may('take_position') && (
        <Button kind={hasAnswered ? 'secondary' : 'primary'} onClick={() => open('answer')}>
          {t(hasAnswered ? 'decision.positionAgain' : 'decision.position')}
        </Button>
      )}
      <Suspense>
        {opened === 'answer' && <PositionDialog decision={decision} onClose={close} />}
        {opened === 'settle' && <SettleDialog decision={decision} onClose={close} />}
        {opened === 'ratify' && <RatifyDialog decision={decision} onClose={close} />}
        {opened === 'review' && <ReviewDialog decision={decision} onClose={close} />}
        {opened === 'withdraw' && <WithdrawDialog decision={decision} onClose={close} />}
        {opened === 'edit' && <ProposeSheet decision={decision} onSaved={() => {}} onClose={close} />}
        {opened === 'replace' && <ProposeSheet replaces={decision} onSaved={show} onClose={close} />}
      </Suspense>
    </>
  );
}
