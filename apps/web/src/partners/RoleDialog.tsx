import type { PartnerRepresentation } from '@trivet/contract';
import type { PartnerRoleChange } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { toast } from '../ui/Toast.tsx';
import { otherRoleOptions } from './partner-roles.ts';
import { useRefreshPartners } from './partners.api.ts';
import { t } from './partners.strings.ts';

type Values = { role: Exclude<PartnerRepresentation['role'], 'lead'> | null };

/** Gives a partner another role; the lead moves by an act of its own. */
export default function RoleDialog({ partner, onClose }: { partner: PartnerRepresentation; onClose: () => void }) {
  const { organisationName: name, partnershipId, id: partnerId } = partner;
  const refresh = useRefreshPartners(partnershipId);
  const form = useForm<Values, PartnerRoleChange>({
    schema: () => import('@trivet/domain').then((domain) => domain.PartnerRoleChange),
    defaultValues: { role: partner.role === 'lead' ? null : partner.role },
    onSubmit: async (body) => {
      const { role } = await api.partners.setRole(
        { params: { partnershipId, partnerId }, body },
        { ifMatch: partner.version },
      );
      await refresh();
      toast(t('partner.roleSet', { name, role: t(`partners.role.${role}`) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('partner.setRoleTitle', { name })} onClose={onClose}>
      <Form form={form} submit={t('partner.setRole')} onCancel={onClose}>
        <Radios {...form.field('role')} label={t('partners.role')} options={otherRoleOptions()} />
      </Form>
    </Dialog>
  );
}
