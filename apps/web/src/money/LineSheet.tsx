import { useQuery } from '@tanstack/react-query';
import type { BudgetLineRepresentation } from '@trivet/contract';
import type { BudgetLineDraft, Currency } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import type { FormState } from '../lib/useForm.ts';
import { money } from '../lib/money.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { ServesField } from '../plan/ServesField.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { AmountField } from '../ui/MoneyField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { streamsQuery, useMoneyChange } from './money.api.ts';
import { t } from './money.strings.ts';

type Values = {
  streamId: string | null;
  currency: Currency;
  objectiveId: string | null;
  milestoneId: string | null;
  title: string;
  amount: number | null;
  forecast: number | null;
  partnerId: string | null;
  note: string;
};

type Props = { line?: BudgetLineRepresentation; onClose: () => void };

/** Sets a part of a stream aside for a part of the plan; of one that stands, its amount and what it will come to. */
export default function LineSheet({ line, onClose }: Props) {
  const { id: partnershipId } = usePlace();
  const { data } = useQuery(seatsQuery(partnershipId));
  const before = valuesOf(line);
  const { mutateAsync: save } = useMoneyChange((body: BudgetLineDraft) => {
    if (!line) return api.budgetLines.add({ params: { partnershipId }, body });
    const { streamId: _s, currency: _c, objectiveId: _o, milestoneId: _m, ...fields } = body;
    const params = { partnershipId, budgetLineId: line.id };
    const patch = changed<Partial<typeof fields>>(fields, { ...before } as Partial<typeof fields>);
    if (Object.keys(patch).length === 0) return api.budgetLines.get({ params });
    return api.budgetLines.edit({ params, body: patch }, { ifMatch: line.version });
  });
  const form = useForm<Values, BudgetLineDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.BudgetLineDraft),
    defaultValues: before,
    says: { streamId: t('line.streamMissing'), title: t('line.titleMissing'), amount: t('money.amountMissing') },
    draft: `line.${line?.id ?? partnershipId}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  const { currency } = form.values;
  return (
    <Sheet title={t(line ? 'line.edit' : 'line.add')} onClose={onClose}>
      <Form form={form} submit={t('money.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('line.title')} />
        {!line && <Origin form={form} />}
        <AmountField {...form.field('amount')} currency={currency} label={t('line.amount')} />
        <AmountField
          {...form.field('forecast')}
          currency={currency}
          label={t('line.forecast')}
          hint={t('line.forecastHint')}
          optional
        />
        <Combobox
          {...form.field('partnerId')}
          label={t('line.partner')}
          optional
          items={(data?.partners ?? []).map(({ id, organisationName }) => ({ id, label: organisationName }))}
        />
        <TextArea {...form.field('note')} label={t('line.note')} rows={2} optional />
      </Form>
    </Sheet>
  );
}

/** From which stream, for what of the plan: both stay as they are. */
function Origin({ form }: { form: FormState<Values, BudgetLineDraft> }) {
  const { id: partnershipId } = usePlace();
  const { data: streams } = useQuery(streamsQuery(partnershipId));
  const choose = (streamId: string | null) => {
    form.set('streamId', streamId);
    form.set('currency', streams?.items.find(({ id }) => id === streamId)?.currency ?? 'GBP');
  };
  return (
    <>
      <Combobox
        {...form.field('streamId')}
        label={t('line.stream')}
        items={(streams?.items ?? []).map((stream) => ({
          id: stream.id,
          label: `${shortOf(stream.reference)} ${stream.title}`,
          detail: t('line.streamLeft', { amount: money(stream.amount - stream.budgeted, stream.currency) }),
        }))}
        onChange={choose}
      />
      <ServesField
        partnershipId={partnershipId}
        label={t('line.purpose')}
        hint={t('line.purposeHint')}
        objective={form.field('objectiveId')}
        milestone={form.field('milestoneId')}
      />
    </>
  );
}

const valuesOf = (line: BudgetLineRepresentation | undefined): Values => ({
  streamId: line?.streamId ?? null,
  currency: line?.currency ?? 'GBP',
  objectiveId: line?.objectiveId ?? null,
  milestoneId: line?.milestoneId ?? null,
  title: line?.title ?? '',
  amount: line?.amount ?? null,
  forecast: line?.forecast ?? null,
  partnerId: line?.partnerId ?? null,
  note: line?.note ?? '',
});
