import { useQuery } from '@tanstack/react-query';
import type { AgreementRepresentation, AgreementSignatory } from '@trivet/contract';
import type { AgreementParties } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { partnersQuery } from '../partners/partners.api.ts';
import type { Place } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, signatoriesQuery, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Props = { agreement: AgreementRepresentation; place: Place; onClose: () => void };
type Partner = { id: string; organisationName: string };

/** Names the parties: for each partner, who signs for it, or that it is no party. */
export default function PartiesSheet({ agreement, place, onClose }: Props) {
  const partners = useQuery(partnersQuery(place.id, {}));
  const signatories = useQuery(signatoriesQuery(place.id));
  return (
    <Sheet title={t('parties.name')} onClose={onClose}>
      <Loaded query={partners} what={t('parties.title')}>
        {({ items }) => (
          <Loaded query={signatories} what={t('parties.title')}>
            {(found) => <Naming {...{ agreement, onClose }} partners={items} signatories={found.items} />}
          </Loaded>
        )}
      </Loaded>
    </Sheet>
  );
}

const none = 'none';
const later = 'later';

type NamingProps = Pick<Props, 'agreement' | 'onClose'> & {
  partners: readonly Partner[];
  signatories: readonly AgreementSignatory[];
};

function Naming({ agreement, onClose, partners, signatories }: NamingProps) {
  const { mutateAsync: name } = useAgreementChange((body: AgreementParties) =>
    api.agreements.nameParties({ params: paramsOf(agreement), body }, { ifMatch: agreement.version }),
  );
  const form = useForm<Record<string, string>, AgreementParties>({
    schema: () => import('./parties-form.ts').then(({ partiesOf }) => partiesOf(agreement.parties)),
    defaultValues: Object.fromEntries(partners.map(({ id }) => [id, chosenFor(agreement, id)])),
    onSubmit: async (body) => {
      await name(body);
      toast(t('parties.saved'));
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('parties.save')} onCancel={onClose}>
      <p>{t('parties.lead')}</p>
      {partners.map(({ id, organisationName }) => (
        <Select
          key={id}
          {...form.field(id)}
          label={organisationName}
          options={[
            { value: none, label: t('parties.noParty') },
            { value: later, label: t('parties.later') },
            ...signatories
              .filter(({ partnerId }) => partnerId === id)
              .map(({ personId, personName, role }) => ({
                value: personId,
                label: t(`parties.${role}`, { name: personName }),
              })),
          ]}
        />
      ))}
    </Form>
  );
}

const chosenFor = ({ parties }: AgreementRepresentation, partnerId: string): string => {
  const party = parties.find((one) => one.partnerId === partnerId);
  return party ? (party.signatoryId ?? later) : none;
};
