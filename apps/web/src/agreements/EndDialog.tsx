import type { AgreementRepresentation } from '@trivet/contract';
import type { AgreementEnding } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { type Day, today } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Values = { endsOn: Day | null; reason: string; consequences: string };

/** Ends an agreement with what follows from that; gives up a draft that was never signed. */
export default function EndDialog({ agreement, onClose }: { agreement: AgreementRepresentation; onClose: () => void }) {
  const holds = agreement.signedVersion !== null;
  const { mutateAsync: end } = useAgreementChange((body: AgreementEnding) =>
    api.agreements.end({ params: paramsOf(agreement), body }, { ifMatch: agreement.version }),
  );
  const form = useForm<Values, AgreementEnding>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementEnding),
    defaultValues: { endsOn: today(), reason: '', consequences: '' },
    says: { reason: t('end.reasonMissing') },
    draft: `agreement.end.${agreement.id}`,
    onSubmit: async (body) => {
      await end(body);
      toast(t(holds ? 'end.done' : 'end.withdrawn'));
      onClose();
    },
  });
  const verb = t(holds ? 'acts.end' : 'acts.withdraw');
  return (
    <Dialog title={verb} onClose={onClose}>
      <Form form={form} submit={verb} onCancel={onClose}>
        {holds && <DateField {...form.field('endsOn')} label={t('end.on')} min={today()} />}
        <TextArea {...form.field('reason')} label={t('end.reason')} limit={500} autoFocus={!holds} />
        {holds && (
          <TextArea {...form.field('consequences')} label={t('end.consequences')} hint={t('end.consequencesHint')} />
        )}
      </Form>
    </Dialog>
  );
}
