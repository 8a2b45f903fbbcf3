import { useQuery } from '@tanstack/react-query';
import type { AgreementRepresentation } from '@trivet/contract';
import type { NamedParty } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { partnersQuery } from '../partners/partners.api.ts';
import type { Place } from '../partnerships/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, signatoriesQuery, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Props = { agreement: AgreementRepresentation; place: Place; onClose: () => void };
type Values = { partnerId: string | null; signatoryId: string | null };

/** Lets a partner join what the others have signed: it is asked to sign the version that holds. */
export default function AccedeDialog({ agreement, place, onClose }: Props) {
  const partners = useQuery(partnersQuery(place.id, {}));
  const signatories = useQuery(signatoriesQuery(place.id));
  const { mutateAsync: accede } = useAgreementChange((body: NamedParty) =>
    api.agreements.accede({ params: paramsOf(agreement), body }, { ifMatch: agreement.version }),
  );
  const form = useForm<Values, NamedParty>({
    schema: () => import('@trivet/domain').then((domain) => domain.NamedParty),
    defaultValues: { partnerId: null, signatoryId: null },
    says: { partnerId: t('accede.partnerMissing') },
    onSubmit: async (body) => {
      await accede(body);
      toast(t('accede.done'));
      onClose();
    },
  });
  const named = new Set(agreement.parties.map(({ partnerId }) => partnerId));
  return (
    <Dialog title={t('parties.accede')} onClose={onClose}>
      <Form form={form} submit={t('parties.accede')} onCancel={onClose}>
        <p>{t('accede.lead')}</p>
        <Combobox
          {...form.field('partnerId')}
          label={t('accede.partner')}
          items={(partners.data?.items ?? [])
            .filter(({ id }) => !named.has(id))
            .map(({ id, organisationName }) => ({ id, label: organisationName }))}
        />
        <Combobox
          {...form.field('signatoryId')}
          label={t('accede.signatory')}
          items={(signatories.data?.items ?? [])
            .filter(({ partnerId }) => partnerId === form.values.partnerId)
            .map(({ personId, personName, role }) => ({
              id: personId,
              label: t(`parties.${role}`, { name: personName }),
            }))}
        />
      </Form>
    </Dialog>
  );
}
