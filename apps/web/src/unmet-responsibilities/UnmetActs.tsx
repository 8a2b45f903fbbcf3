import type { UnmetResponsibilityRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { t } from './unmet.strings.ts';

const TakeStepDialog = lazy(() => import('./TakeStepDialog.tsx'));
const ReplyDialog = lazy(() => import('./ReplyDialog.tsx'));
const CloseUnmetDialog = lazy(() => import('./CloseUnmetDialog.tsx'));

type Act = 'take' | 'reply' | 'close';

/** What this person may do with it now: the server says so, and nothing else is shown. */
export function UnmetActs({ unmet }: { unmet: UnmetResponsibilityRepresentation }) {
  const [opened, open] = useState<Act | null>(null);
  const close = () => open(null);
  const { nextStep, permissions } = unmet;
  const may = (act: string) => permissions.may.some((action) => action === `unmet_responsibility.${act}`);
  return (
    <div className="cluster detail-acts" data-gap="tight">
      {nextStep && may('take_step') && (
        <Button kind="primary" onClick={() => open('take')}>
          {t(`unmet.next.${nextStep}`)}
        </Button>
      )}
      {may('reply') && <Button onClick={() => open('reply')}>{t('unmet.reply')}</Button>}
      {may('close') && <Button onClick={() => open('close')}>{t('unmet.close')}</Button>}
      <Suspense>
        {opened === 'take' && nextStep && <TakeStepDialog unmet={unmet} step={nextStep} onClose={close} />}
        {opened === 'reply' && <ReplyDialog unmet={unmet} onClose={close} />}
        {opened === 'close' && <CloseUnmetDialog unmet={unmet} onClose={close} />}
      </Suspense>
    </div>
  );
}
