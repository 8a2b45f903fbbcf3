import { useMutation } from '@tanstack/react-query';
import type { PartnerRepresentation, PartnershipRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Confirm } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRefreshPartners } from './partners.api.ts';
import { t } from './partners.strings.ts';

type Props = { partner: PartnerRepresentation; partnership: PartnershipRepresentation; onClose: () => void };

/** Moves the lead of the partnership to this partner. */
export default function LeadDialog({ partner, partnership, onClose }: Props) {
  const name = partner.organisationName;
  const refresh = useRefreshPartners(partnership.id);
  const move = useMutation({
    mutationFn: () =>
      api.partnerships.moveLead(
        { params: { partnershipId: partnership.id }, body: { partnerId: partner.id } },
        { ifMatch: partnership.version },
      ),
    onSuccess: () => toast(t('partner.leadMoved', { name })),
    onError: (thrown) => toast(problemOf(thrown).title || t('partner.failed'), { bad: true }),
    onSettled: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <Confirm
      title={t('partner.makeLeadAsk', { name })}
      verb={t('partner.makeLead')}
      busy={move.isPending}
      onConfirm={() => move.mutate()}
      onClose={onClose}
    >
      {t(partnership.leadPartner ? 'partner.makeLeadWhat' : 'partner.makeLeadNew')}
    </Confirm>
  );
}
