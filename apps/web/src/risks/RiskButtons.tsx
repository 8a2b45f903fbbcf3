import type { RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import type { Ending } from './EndRiskDialog.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { t } from './risks.strings.ts';

const EndRiskDialog = lazy(() => import('./EndRiskDialog.tsx'));
const EditRiskSheet = lazy(() => import('./EditRiskSheet.tsx'));

type Opened = 'review' | 'edit' | Ending;

/** What this person may do with it now: the server says so, and nothing else is shown. */
export function RiskButtons({ risk, place }: { risk: RiskRepresentation; place: Place }) {
  const { may } = risk.permissions;
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  useCommand('row.status', () => open('review'), may.includes('risk.review'));
  useCommand('row.edit', () => open('edit'), may.includes('risk.edit'));
  const shown = (['review', 'edit', 'close', 'reopen'] as const).filter((act) => may.includes(`risk.${act}`));
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
            {t(`risks.page.${act}`)}
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
        {(opened === 'close' || opened === 'reopen') && <EndRiskDialog risk={risk} how={opened} onClose={close} />}
      </Suspense>
    </div>
  );
}
