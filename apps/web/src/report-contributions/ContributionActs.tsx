import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import type { Shown } from './OneContribution.tsx';
import { paramsOf, useContributionChange } from './report-contributions.api.ts';
import { t } from './report-contributions.strings.ts';

const ReturnDialog = lazy(() => import('./ReturnDialog.tsx'));
const NilDialog = lazy(() => import('./NilDialog.tsx'));
const MoveDueDialog = lazy(() => import('./MoveDueDialog.tsx'));

/** What may be done with a partner's part beside writing it. */
export function ContributionActs({ contribution }: Shown) {
  const [opened, open] = useState<'return' | 'nil' | 'due' | null>(null);
  const may = (what: string) => contribution.permissions.may.some((action) => action === `report_contribution.${what}`);
  const close = () => open(null);
  const has = ['sign_off', 'return', 'send_nil', 'move_due'].some(may);
  if (!has) return null;
  return (
    <div className="cluster detail-acts">
      {may('sign_off') && <SignOff contribution={contribution} />}
      {may('return') && <Button onClick={() => open('return')}>{t('contribution.return')}</Button>}
      {may('send_nil') && <Button onClick={() => open('nil')}>{t('contribution.nil')}</Button>}
      {may('move_due') && <Button onClick={() => open('due')}>{t('contribution.due')}</Button>}
      <Suspense>
        {opened === 'return' && <ReturnDialog contribution={contribution} onClose={close} />}
        {opened === 'nil' && <NilDialog contribution={contribution} onClose={close} />}
        {opened === 'due' && <MoveDueDialog contribution={contribution} onClose={close} />}
      </Suspense>
    </div>
  );
}

function SignOff({ contribution }: Pick<Shown, 'contribution'>) {
  const { mutate, isPending } = useContributionChange(contribution, () =>
    api.reportContributions.signOff({ params: paramsOf(contribution) }, { ifMatch: contribution.version }),
  );
  const done = () => toast(t('contribution.signOffDone', { partner: contribution.partnerShortName }));
  return (
    <Button kind="primary" busy={isPending} onClick={() => mutate(undefined, { onSuccess: done })}>
      {t('contribution.signOff')}
    </Button>
  );
}
