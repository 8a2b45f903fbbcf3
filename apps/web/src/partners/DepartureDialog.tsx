import { useQuery } from '@tanstack/react-query';
import type { PartnerRepresentation } from '@trivet/contract';
import type { PartnerDeparture } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { holds, StillHeld } from './StillHeld.tsx';
import { holdingsQuery, useRefreshPartners } from './partners.api.ts';
import { t } from './partners.strings.ts';

type Props = { partner: PartnerRepresentation; onClose: () => void };

/** Records that a partner leaves: first what it still holds, each with its link, then the day and the reason. */
export default function DepartureDialog({ partner, onClose }: Props) {
  const query = useQuery(holdingsQuery(partner.partnershipId, partner.id));
  return (
    <Dialog title={t('partner.departTitle', { name: partner.organisationName })} onClose={onClose}>
      <Loaded query={query} what={t('partner.heldWhat')}>
        {(held) =>
          holds(held) ? (
            <StillHeld held={held} onClose={onClose} />
          ) : (
            <Departure partner={partner} onClose={onClose} onHeld={() => void query.refetch()} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function Departure({ partner, onClose, onHeld }: Props & { onHeld: () => void }) {
  const { partnershipId, id: partnerId, organisationName: name } = partner;
  const refresh = useRefreshPartners(partnershipId);
  const form = useForm<{ on: string | null; reason: string }, PartnerDeparture>({
    schema: () => import('@trivet/domain').then((domain) => domain.PartnerDeparture),
    defaultValues: { on: today(), reason: '' },
    draft: `partner.departure.${partnerId}`,
    onSubmit: async (body) => {
      try {
        await api.partners.depart({ params: { partnershipId, partnerId }, body }, { ifMatch: partner.version });
      } catch (refused) {
        // Something was given to it since this was opened: the list is read again and named.
        onHeld();
        throw refused;
      }
      await refresh();
      toast(t('partner.departed', { name }));
      onClose();
    },
  });
  return (
    <div className="stack">
      <p>{t('partner.departLead')}</p>
      <Form form={form} submit={t('partner.departSave')} onCancel={onClose}>
        <DateField
          {...form.field('on')}
          label={t('partner.departOn')}
          max={today()}
          quick={[{ label: t('partner.today'), day: today() }]}
        />
        <TextArea {...form.field('reason')} label={t('partner.departWhy')} optional />
      </Form>
    </div>
  );
}
