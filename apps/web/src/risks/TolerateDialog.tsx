import type { RiskRepresentation } from '@trivet/contract';
import type { RiskTolerance } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addDays, longDay, today, type Day } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './sharing.strings.ts';

type Values = { until: Day | null; reason: string };

const usualDays = 90;

/** Somebody accepts a risk as it stands: why, and until when. */
export default function TolerateDialog({ risk, onClose }: { risk: RiskRepresentation; onClose: () => void }) {
  const reference = shortOf(risk.reference);
  const { mutateAsync: tolerate } = useRiskChange((body: RiskTolerance) =>
    api.risks.tolerate(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body },
      { ifMatch: risk.version },
    ),
  );
  const form = useForm<Values, RiskTolerance>({
    schema: () => import('./sharing-forms.ts').then(({ ToleranceSchema }) => ToleranceSchema),
    defaultValues: { until: addDays(today(), usualDays), reason: risk.toleratedBecause },
    says: { until: t('sharing.tolerate.untilMissing'), reason: t('sharing.tolerate.whyMissing') },
    draft: `risk.tolerate.${risk.id}`,
    onSubmit: async (body) => {
      await tolerate(body);
      toast(t('sharing.tolerate.done', { reference, day: longDay(body.until) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('sharing.tolerate.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('sharing.tolerate.save', { reference })} onCancel={onClose}>
        <p className="muted">{t('sharing.tolerate.lead')}</p>
        <TextArea {...form.field('reason')} label={t('sharing.tolerate.why')} autoFocus />
        <DateField {...form.field('until')} label={t('sharing.tolerate.until')} min={today()} />
      </Form>
    </Dialog>
  );
}
