import type { RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { t } from './risks.strings.ts';
import { t as sharing } from './sharing.strings.ts';

const CloseRiskDialog = lazy(() => import('./CloseRiskDialog.tsx'));
const HappenedDialog = lazy(() => import('./HappenedDialog.tsx'));
const ReopenRiskDialog = lazy(() => import('./ReopenRiskDialog.tsx'));
const TolerateDialog = lazy(() => import('./TolerateDialog.tsx'));
const EditRiskSheet = lazy(() => import('./EditRiskSheet.tsx'));

type Opened = (typeof acts)[number];

/** What this person may do with it now: the server says so, and nothing else is shown. */
export function RiskButtons({ risk, place }: { risk: RiskRepresentation; place: Place }) {
  const { may } = risk.permissions;
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  useCommand('row.status', () => open('review'), may.includes('risk.review'));
  useCommand('row.edit', () => open('edit'), may.includes('risk.edit'));
  const shown = acts.filter((act) => may.includes(`risk.${act}`));
  if (shown.length === 0) return null;
  return (
    <div className="stack detail-acts">
      <div className="cluster" data-gap="tight">
        {shown.map((act) => (
          <Button
            key={act}
            kind={act === 'review' ? 'primary' : 'secondary'}
            aria-expanded={act === 'review' ? opened === 'review' : undefined}
            onClick={() => open(opened === act ? null : act)}
          >
            {wordsOf(act, risk)}
          </Button>
        ))}
      </div>
      {opened === 'review' && (
        <Card title={t('risks.review.title', { reference: shortOf(risk.reference) })}>
          <ReviewForm risk={risk} workspaceId={place.workspaceId} onDone={close} onCancel={close} />
        </Card>
      )}
      <Suspense>
        {opened === 'edit' && <EditRiskSheet risk={risk} place={place} onClose={close} />}
        {opened === 'tolerate' && <TolerateDialog risk={risk} onClose={close} />}
        {opened === 'materialise' && <HappenedDialog risk={risk} onClose={close} />}
        {opened === 'close' && <CloseRiskDialog risk={risk} onClose={close} />}
        {opened === 'reopen' && <ReopenRiskDialog risk={risk} onClose={close} />}
      </Suspense>
    </div>
  );
}

const acts = ['review', 'edit', 'tolerate', 'materialise', 'close', 'reopen'] as const;

function wordsOf(act: (typeof acts)[number], { status }: RiskRepresentation): string {
  if (act === 'tolerate') return sharing('sharing.tolerate.open');
  if (act === 'materialise') return sharing('sharing.happen.open');
  return act === 'close' && status === 'materialised' ? sharing('sharing.close.resolve') : t(`risks.page.${act}`);
}
