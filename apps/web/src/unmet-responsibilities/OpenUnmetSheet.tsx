import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { UnmetDraft } from '@trivet/domain';
import { addDays, type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { partnersQuery } from '../partners/partners.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import type { UnmetStart } from './unmet-start.ts';
import { useUnmetChange } from './unmet.api.ts';
import { t } from './unmet.strings.ts';

type Values = {
  partnerId: string;
  lineId: string | null;
  reportId: string | null;
  what: string;
  supportBy: Day | null;
};
type Props = { start: UnmetStart; onClose: () => void };

/** Begins the policy for a partner: what is not met, and by when it is offered support. */
export default function OpenUnmetSheet({ start, onClose }: Props) {
  const place = usePlace();
  const { data } = useQuery(partnersQuery(place.id, {}));
  const { mutateAsync: begin } = useUnmetChange((body: UnmetDraft) =>
    api.unmetResponsibilities.open({ params: { partnershipId: place.id }, body }),
  );
  const form = useForm<Values, UnmetDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.UnmetDraft),
    defaultValues: { partnerId: '', lineId: null, reportId: null, what: '', ...start, supportBy: addDays(today(), 7) },
    says: { partnerId: t('unmet.begin.partnerMissing'), what: t('unmet.begin.fieldMissing') },
    onSubmit: async (body) => {
      const { reference } = await begin(body);
      const params = { ...addressIn(place), reference: shortOf(reference) };
      const link = (
        <Link to="/w/$workspace/p/$code/unmet/$reference" params={params}>
          {t('unmet.begin.open')}
        </Link>
      );
      toast(t('unmet.begin.done', { reference: params.reference }), { link });
      onClose();
    },
  });
  const partners = (data?.items ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }));
  return (
    <Sheet title={t('unmet.begin')} onClose={onClose}>
      <Form form={form} submit={t('unmet.begin')} onCancel={onClose}>
        <p>{t('unmet.lead')}</p>
        <Select
          {...form.field('partnerId')}
          label={t('unmet.begin.partner')}
          options={[{ value: '', label: t('unmet.begin.choose') }, ...partners]}
        />
        <TextArea {...form.field('what')} label={t('unmet.begin.field')} hint={t('unmet.begin.fieldHint')} rows={2} />
        <DateField {...form.field('supportBy')} label={t('unmet.begin.supportBy')} min={today()} />
      </Form>
    </Sheet>
  );
}
