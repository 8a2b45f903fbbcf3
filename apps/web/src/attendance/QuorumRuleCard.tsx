import type { PartnershipRepresentation } from '@trivet/contract';
import type { QuorumPresence, QuorumRule } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { useShowPartnership } from '../register/partnership-form.ts';
import { Card } from '../ui/Card.tsx';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './quorum-rule.strings.ts';

type Props = { partnership: PartnershipRepresentation };

type Values = Omit<QuorumRule, 'least' | 'mustBe'> & { least: number | null; mustBe: readonly QuorumPresence[] };

/** When the partnership’s meetings may decide: read by all inside it, changed by those who steer it. */
export default function QuorumRuleCard({ partnership }: Props) {
  const mayEdit = partnership.permissions.fields.includes('quorum');
  return (
    <Card title={t('quorum.title')}>
      {mayEdit ? <Change key={partnership.version} partnership={partnership} /> : <p>{wordsOf(partnership.quorum)}</p>}
    </Card>
  );
}

function Change({ partnership: { id, version, quorum } }: Props) {
  const show = useShowPartnership();
  const form = useForm<Values, QuorumRule>({
    schema: () => import('@trivet/domain').then((domain) => domain.QuorumRule),
    defaultValues: quorum,
    onSubmit: async (body) => {
      const params = { partnershipId: id };
      await show(await api.partnerships.edit({ params, body: { quorum: body } }, { ifMatch: version }));
      toast(t('quorum.saved'));
    },
  });
  return (
    <Form form={form} submit={t('quorum.save')}>
      <NumberField {...form.field('least')} label={t('quorum.least')} whole />
      <Radios
        {...form.field('by')}
        label={t('quorum.by')}
        inline
        options={(['percent', 'partners'] as const).map((value) => ({ value, label: t(`quorum.by.${value}`) }))}
      />
      <Checkboxes
        {...form.field('mustBe')}
        label={t('quorum.mustBe')}
        options={presences.map((value) => ({ value, label: t(`quorum.mustBe.${value}`) }))}
      />
      <Radios
        {...form.field('deputies')}
        label={t('quorum.deputies')}
        options={(['with_authority', 'any'] as const).map((value) => ({ value, label: t(`quorum.deputies.${value}`) }))}
      />
    </Form>
  );
}

const presences = ['chair', 'lead_partner', 'voluntary_partner'] as const;

const wordsOf = ({ least, by, mustBe, deputies }: QuorumRule) =>
  [
    t(`quorum.reads.${by}`, { least }),
    ...mustBe.map((who) => t(`quorum.mustBe.${who}`)),
    t(`quorum.deputies.${deputies}`),
  ].join(' · ');
