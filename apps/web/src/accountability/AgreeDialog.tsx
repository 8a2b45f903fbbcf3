import type { AccountabilityLineRepresentation, AccountabilityPartyView } from '@trivet/contract';
import type { AccountabilityAgreementDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { useLineChange } from './accountability.api.ts';
import { fromOf, toOf } from './LineTags.tsx';
import { t } from './accountability.strings.ts';

type Props = { line: AccountabilityLineRepresentation; party: AccountabilityPartyView; onClose: () => void };

type Values = {
  party: AccountabilityAgreementDraft['party'];
  partnerId: string | null;
  capacity: string;
  signatoryName?: string;
};

/** Agrees for one party, in a capacity; for a body outside, who of it agreed is written down. */
export default function AgreeDialog({ line, party, onClose }: Props) {
  const { name } = party;
  const { mutateAsync: agree } = useLineChange((body: AccountabilityAgreementDraft) =>
    api.accountabilityLines.agree(
      { params: { partnershipId: line.partnershipId, lineId: line.id }, body },
      { ifMatch: line.version },
    ),
  );
  const form = useForm<Values, AccountabilityAgreementDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.AccountabilityAgreementDraft),
    defaultValues: {
      party: party.party,
      partnerId: party.partnerId,
      capacity: '',
      ...(party.party === 'body' && { signatoryName: '' }),
    },
    onSubmit: async (body) => {
      await agree(body);
      toast(t('acc.agree.done', { name }));
      onClose();
    },
  });
  return (
    <Dialog title={t('acc.agree.title', { reference: shortOf(line.reference), name })} onClose={onClose}>
      <div className="stack">
        <p>{t('acc.agree.lead', { from: fromOf(line), to: toOf(line), what: line.whatFor })}</p>
        <Form form={form} submit={t('acc.agree.save')} onCancel={onClose}>
          {party.party === 'body' && (
            <TextField {...signatory(form.field('signatoryName'))} label={t('acc.agree.who', { name })} />
          )}
          <TextField
            {...form.field('capacity')}
            label={t('acc.agree.capacity')}
            hint={t('acc.agree.capacityHint')}
            autoComplete="organization-title"
          />
        </Form>
      </div>
    </Dialog>
  );
}

/** Only a body outside has the field: nobody else’s form holds it at all. */
const signatory = <Field extends { value: string | undefined }>(field: Field) => ({
  ...field,
  value: field.value ?? '',
});
