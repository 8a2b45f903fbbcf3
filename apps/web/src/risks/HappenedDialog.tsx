import { useQuery } from '@tanstack/react-query';
import type { RiskRepresentation } from '@trivet/contract';
import type { RiskMaterialisation } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './sharing.strings.ts';

type Props = { risk: RiskRepresentation; onClose: () => void };
type Values = { whatHappened: string; ownerPersonId: string | null };

/** A risk has happened: what, and who deals with the issue from now on. */
export default function HappenedDialog(props: Props) {
  const query = useQuery(seatsQuery(props.risk.partnershipId));
  return (
    <Dialog title={t('sharing.happen.title', { reference: shortOf(props.risk.reference) })} onClose={props.onClose}>
      <Loaded query={query} what={t('sharing.happen.owner')}>
        {({ seats }) => <Fields {...props} seats={seats.filter((seat) => mayOwn(seat, props.risk))} />}
      </Loaded>
    </Dialog>
  );
}

function Fields({ risk, seats, onClose }: Props & { seats: readonly Seat[] }) {
  const reference = shortOf(risk.reference);
  const { mutateAsync: materialise } = useRiskChange((body: RiskMaterialisation) =>
    api.risks.materialise(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body },
      { ifMatch: risk.version },
    ),
  );
  const form = useForm<Values, RiskMaterialisation>({
    schema: () => import('./sharing-forms.ts').then(({ HappenedSchema }) => HappenedSchema),
    defaultValues: { whatHappened: '', ownerPersonId: risk.ownerPersonId },
    says: { whatHappened: t('sharing.happen.whatMissing'), ownerPersonId: t('sharing.happen.ownerMissing') },
    draft: `risk.happened.${risk.id}`,
    onSubmit: async (body) => {
      await materialise(body);
      toast(t('sharing.happen.done', { reference }));
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('sharing.happen.save')} onCancel={onClose}>
      <p className="muted">{t('sharing.happen.lead')}</p>
      <TextArea {...form.field('whatHappened')} label={t('sharing.happen.what')} autoFocus />
      <Combobox
        {...form.field('ownerPersonId')}
        label={t('sharing.happen.owner')}
        items={seats.map(({ personId, personName, organisationName }) => ({
          id: personId ?? '',
          label: personName,
          group: organisationName,
        }))}
      />
    </Form>
  );
}

const mayOwn = ({ personId, partnerId }: Seat, risk: RiskRepresentation) =>
  personId !== null && partnerId === risk.leadPartnerId;
