import type { FundingStreamRepresentation } from '@trivet/contract';
import type { AccountCadence, FundingReporting } from '@trivet/domain';
import { api } from '../lib/api.ts';
import type { Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useMoneyChange } from './money.api.ts';
import { t } from './money.strings.ts';

type Values = { whatFor: string; cadence: AccountCadence; firstDueOn: Day | null };
type Props = { stream: FundingStreamRepresentation; onClose: () => void };

/** What the source of a stream asks to be told: it becomes a line of accountability, agreed and reminded of as any other. */
export default function ReportingDialog({ stream, onClose }: Props) {
  const { mutateAsync: save } = useMoneyChange((body: FundingReporting) =>
    api.fundingStreams.setReporting(
      { params: { partnershipId: stream.partnershipId, streamId: stream.id }, body },
      { ifMatch: stream.version },
    ),
  );
  const form = useForm<Values, FundingReporting>({
    schema: () => import('@trivet/domain').then((domain) => domain.FundingReporting),
    defaultValues: { whatFor: '', cadence: 'quarterly', firstDueOn: null },
    says: { whatFor: t('reporting.whatMissing'), firstDueOn: t('money.dayMissing') },
    draft: `stream.reporting.${stream.id}`,
    onSubmit: async (body) => {
      await save(body);
      toast(t('reporting.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('reporting.title', { reference: shortOf(stream.reference) })} onClose={onClose}>
      <Form form={form} submit={t('money.save')} onCancel={onClose}>
        <p className="muted">{t('reporting.why', { source: stream.source, holder: stream.holderPartnerName })}</p>
        <TextArea {...form.field('whatFor')} label={t('reporting.what')} rows={2} />
        <Select
          {...form.field('cadence')}
          label={t('reporting.cadence')}
          options={(['once', 'monthly', 'quarterly', 'six_monthly', 'yearly'] as const).map((value) => ({
            value,
            label: t(`reporting.${value}`),
          }))}
        />
        <DateField {...form.field('firstDueOn')} label={t('reporting.first')} />
      </Form>
    </Dialog>
  );
}
