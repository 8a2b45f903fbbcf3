import { useQuery } from '@tanstack/react-query';
import type { BudgetLineRepresentation } from '@trivet/contract';
import type { Currency, ExpenditureDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { money } from '../lib/money.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { seatOf, seatsQuery } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { AmountField } from '../ui/MoneyField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { useMoneyChange } from './money.api.ts';
import { t } from './money.strings.ts';

type Values = {
  budgetLineId: string | null;
  partnerId: string | null;
  spentOn: Day | null;
  amount: number | null;
  currency: Currency;
  what: string;
  evidence: string;
};

type Props = { lines: readonly BudgetLineRepresentation[]; onClose: () => void };

/** What was spent, when, by whom, of which line, and what shows it. */
export default function SpendSheet({ lines, onClose }: Props) {
  const place = usePlace();
  const { data } = useQuery(seatsQuery(place.id));
  const { mutateAsync: enter } = useMoneyChange((body: ExpenditureDraft) =>
    api.expenditures.enter({ params: { partnershipId: place.id }, body }),
  );
  const form = useForm<Values, ExpenditureDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.ExpenditureDraft),
    defaultValues: { ...nothing, spentOn: today() },
    says: {
      budgetLineId: t('spend.lineMissing'),
      partnerId: t('spend.partnerMissing'),
      amount: t('money.amountMissing'),
      spentOn: t('money.dayMissing'),
      what: t('spend.whatMissing'),
      evidence: t('spend.evidenceMissing'),
    },
    draft: `spend.${place.id}`,
    onSubmit: async (body) => {
      const { reference } = await enter(body);
      toast(t('spend.done', { reference: shortOf(reference) }));
      onClose();
    },
  });
  const choose = (id: string | null) => {
    const line = lines.find((one) => one.id === id);
    form.set('budgetLineId', id);
    form.set('currency', line?.currency ?? 'GBP');
    const own = seatOf(data?.seats ?? [], place.personId)?.partnerId ?? null;
    if (form.values.partnerId === null) form.set('partnerId', line?.partnerId ?? own);
  };
  return (
    <Sheet title={t('spend.add')} onClose={onClose}>
      <Form form={form} submit={t('spend.save')} onCancel={onClose}>
        <Combobox
          {...form.field('budgetLineId')}
          label={t('spend.line')}
          items={lines.map((line) => ({
            id: line.id,
            label: `${shortOf(line.reference)} ${line.title}`,
            detail: t('spend.lineLeft', { amount: money(line.left, line.currency) }),
          }))}
          onChange={choose}
        />
        <AmountField {...form.field('amount')} currency={form.values.currency} label={t('spend.amount')} />
        <DateField {...form.field('spentOn')} label={t('spend.day')} max={today()} />
        <Combobox
          {...form.field('partnerId')}
          label={t('spend.partner')}
          items={(data?.partners ?? []).map(({ id, organisationName }) => ({ id, label: organisationName }))}
        />
        <TextField {...form.field('what')} label={t('spend.for')} />
        <TextArea {...form.field('evidence')} label={t('spend.evidence')} hint={t('spend.evidenceHint')} rows={2} />
      </Form>
    </Sheet>
  );
}

const nothing = {
  budgetLineId: null,
  partnerId: null,
  spentOn: null,
  amount: null,
  currency: 'GBP',
  what: '',
  evidence: '',
} as const;
