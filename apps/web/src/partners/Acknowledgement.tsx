import { useMutation } from '@tanstack/react-query';
import type { PartnerRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Facts } from '../ui/Facts.tsx';
import { toast } from '../ui/Toast.tsx';
import { AcknowledgementTag } from './AcknowledgementTag.tsx';
import { useRefreshPartners } from './partners.api.ts';
import { t } from './partners.strings.ts';

type Props = { partner: PartnerRepresentation };

/** Whether the partner stands by what is expected of it as worded now; who speaks for it says so here. */
export function Acknowledgement({ partner }: Props) {
  const { acknowledgement, permissions } = partner;
  if (acknowledgement === 'nothing_asked' || (partner.leftOn !== null && acknowledgement !== 'given')) return null;
  return (
    <div className="stack" data-gap="tight">
      <p>
        <AcknowledgementTag partner={partner} />
      </p>
      <p>{whoStoodByIt(partner)}</p>
      {acknowledgement === 'asked_again' && <EarlierWords partner={partner} />}
      {permissions.may.includes('partner.acknowledge') && <Acknowledge partner={partner} />}
    </div>
  );
}

function whoStoodByIt({ acknowledgement, acknowledgedOn, acknowledgedByName, organisationName }: Props['partner']) {
  if (acknowledgedOn === null) return t('partner.ack.askedWhy', { name: organisationName });
  const said = { person: acknowledgedByName ?? organisationName, day: longDay(acknowledgedOn) };
  return t(acknowledgement === 'given' ? 'partner.ack.givenBy' : 'partner.ack.askedAgainWhy', said);
}

/** The words they did agree to, so that what changed since can be seen. */
function EarlierWords({ partner }: Props) {
  return (
    <Disclosure title={t('partner.ack.earlier')} plain>
      <Facts
        facts={[
          [t('partner.expectations'), partner.acknowledgedExpectations || t('partner.none')],
          [t('partner.responsibilities'), partner.acknowledgedResponsibilities || t('partner.none')],
        ]}
      />
    </Disclosure>
  );
}

function Acknowledge({ partner }: Props) {
  const { id: partnerId, partnershipId, version, organisationName } = partner;
  const refresh = useRefreshPartners(partnershipId);
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.partners.acknowledge({ params: { partnershipId, partnerId } }, { ifMatch: version }),
    onSuccess: () => toast(t('partner.ack.done', { name: organisationName })),
    onError: (thrown) => toast(problemOf(thrown).title || t('partner.failed'), { bad: true }),
    onSettled: refresh,
  });
  return (
    <p>
      <Button busy={isPending} onClick={() => mutate()}>
        {t('partner.ack.do')}
      </Button>
    </p>
  );
}
