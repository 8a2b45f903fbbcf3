import { useQuery } from '@tanstack/react-query';
import type { PledgeRepresentation } from '@trivet/contract';
import type { Currency, PledgeDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import type { Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import type { FormState } from '../lib/useForm.ts';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { AmountField } from '../ui/MoneyField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { kindOptions } from './pledge-words.ts';
import { usePledgeChange } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

type Values = Omit<PledgeDraft, 'partnerId' | 'startsOn' | 'endsOn'> & {
  partnerId: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
};

type Props = { pledge?: PledgeRepresentation; onClose: () => void };

/** Who promises what, how much of it, for which time, and what it depends on. */
export default function PledgeSheet({ pledge, onClose }: Props) {
  const { id: partnershipId } = usePlace();
  const before = valuesOf(pledge);
  const { mutateAsync: save } = usePledgeChange((body: PledgeDraft) => {
    if (!pledge) return api.pledges.add({ params: { partnershipId }, body });
    const { partnerId: _p, currency: _c, ...fields } = body;
    const params = { partnershipId, pledgeId: pledge.id };
    const patch = changed<Partial<typeof fields>>(fields, { ...before } as Partial<typeof fields>);
    if (Object.keys(patch).length === 0) return api.pledges.get({ params });
    return api.pledges.edit({ params, body: patch }, { ifMatch: pledge.version });
  });
  const form = useForm<Values, PledgeDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.PledgeDraft),
    defaultValues: before,
    says: {
      title: t('pledge.titleMissing'),
      partnerId: t('pledge.whoseMissing'),
      startsOn: t('pledge.dayMissing'),
      endsOn: t('pledge.dayMissing'),
    },
    draft: `pledge.${pledge?.id ?? partnershipId}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  return (
    <Sheet title={t(pledge ? 'pledge.edit' : 'pledge.add')} onClose={onClose}>
      <Form form={form} submit={t('pledge.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('pledge.title')} />
        {!pledge && <Whose form={form} />}
        <Kind form={form} />
        <HowMuch form={form} isNew={!pledge} />
        <DateField {...form.field('startsOn')} label={t('pledge.starts')} />
        <DateField {...form.field('endsOn')} label={t('pledge.ends')} />
        <Radios
          {...form.field('rhythm')}
          label={t('pledge.rhythm')}
          options={(['by_end', 'monthly', 'quarterly'] as const).map((value) => ({
            value,
            label: t(`pledge.rhythm.${value}`),
          }))}
        />
        <TextArea
          {...form.field('condition')}
          label={t('pledge.condition')}
          hint={t('pledge.conditionHint')}
          rows={2}
          optional
        />
      </Form>
    </Sheet>
  );
}

type Part = { form: FormState<Values, PledgeDraft> };

function Whose({ form }: Part) {
  const { data } = useQuery(seatsQuery(usePlace().id));
  return (
    <Combobox
      {...form.field('partnerId')}
      label={t('pledge.whose')}
      items={(data?.partners ?? []).map(({ id, organisationName }) => ({ id, label: organisationName }))}
    />
  );
}

/** Cash has no units: what was typed there goes. */
function Kind({ form }: Part) {
  return (
    <Select
      {...form.field('kind')}
      label={t('pledge.kind')}
      options={kindOptions}
      onChange={(kind) => {
        form.set('kind', kind);
        if (kind !== 'cash') return;
        form.set('quantity', null);
        form.set('unit', '');
      }}
    />
  );
}

function HowMuch({ form, isNew }: Part & { isNew: boolean }) {
  const { kind, currency } = form.values;
  const isCash = kind === 'cash';
  return (
    <>
      {!isCash && (
        <>
          <NumberField {...form.field('quantity')} label={t('pledge.quantity')} whole optional />
          <TextField {...form.field('unit')} label={t('pledge.unit')} hint={t('pledge.unitHint')} optional />
        </>
      )}
      {isNew && (
        <Radios
          {...form.field('currency')}
          label={t('pledge.currency')}
          inline
          options={(['GBP', 'EUR'] as const).map((value: Currency) => ({
            value,
            label: t(`pledge.currency.${value}`),
          }))}
        />
      )}
      <AmountField
        {...form.field('value')}
        currency={currency}
        label={t(isCash ? 'pledge.amount' : 'pledge.value')}
        {...(!isCash && { hint: t('pledge.valueHint'), optional: true })}
      />
    </>
  );
}

const valuesOf = (pledge: PledgeRepresentation | undefined): Values => ({
  title: pledge?.title ?? '',
  kind: pledge?.kind ?? 'staff_time',
  partnerId: pledge?.partnerId ?? null,
  quantity: pledge?.quantity ?? null,
  unit: pledge?.unit ?? '',
  value: pledge?.value ?? null,
  currency: pledge?.currency ?? 'GBP',
  startsOn: pledge?.startsOn ?? null,
  endsOn: pledge?.endsOn ?? null,
  rhythm: pledge?.rhythm ?? 'by_end',
  condition: pledge?.condition ?? '',
});
