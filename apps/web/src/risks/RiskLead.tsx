import type { RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { addDays, longDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './sharing.strings.ts';

const DeclineDialog = lazy(() => import('./DeclineDialog.tsx'));

/** Whether the lead owner organisation has taken a risk on; who may answer for it, answers here. */
export function RiskLead({ risk }: { risk: RiskRepresentation }) {
  const { allocation, leadPartnerName: organisation, status } = risk;
  if (status !== 'open' || allocation === 'accepted') return null;
  const mayAnswer = risk.permissions.may.includes('risk.answer_allocation');
  if (mayAnswer) return <Asked risk={risk} />;
  if (allocation === 'asked')
    return (
      <Banner kind="info">{t('sharing.lead.asked', { organisation, day: longDay(risk.allocationAskedOn) })}</Banner>
    );
  return (
    <Banner kind="warning" title={t('sharing.lead.declined', { organisation, reason: risk.allocationWords })}>
      {t('sharing.lead.declinedNext', { name: risk.allocationAnsweredByName ?? organisation })}
    </Banner>
  );
}

const daysToAnswer = 14;

function Asked({ risk }: { risk: RiskRepresentation }) {
  const [isDeclining, decline] = useState(false);
  const organisation = risk.leadPartnerName;
  const { mutateAsync: accept, isPending } = useRiskChange(() =>
    api.risks.answerAllocation(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body: { answer: 'accepted' } },
      { ifMatch: risk.version },
    ),
  );
  const say = async () => {
    await accept(undefined);
    toast(t('sharing.lead.accepted', { organisation, reference: shortOf(risk.reference) }));
  };
  const wasDeclined = risk.allocation === 'declined';
  return (
    <>
      <Banner
        kind={wasDeclined ? 'warning' : 'info'}
        title={
          wasDeclined
            ? t('sharing.lead.declined', { organisation, reason: risk.allocationWords })
            : t('sharing.lead.askedYou', { organisation })
        }
        actions={
          <>
            <Button kind="primary" busy={isPending} onClick={() => void say()}>
              {t('sharing.lead.accept')}
            </Button>
            {!wasDeclined && <Button onClick={() => decline(true)}>{t('sharing.lead.decline')}</Button>}
          </>
        }
      >
        {!wasDeclined && t('sharing.lead.askedYouWhy', { day: longDay(addDays(risk.allocationAskedOn, daysToAnswer)) })}
      </Banner>
      <Suspense>{isDeclining && <DeclineDialog risk={risk} onClose={() => decline(false)} />}</Suspense>
    </>
  );
}
