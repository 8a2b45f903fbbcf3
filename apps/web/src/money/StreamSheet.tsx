import { useQuery } from '@tanstack/react-query';
import type { FundingStreamRepresentation } from '@trivet/contract';
import type { Currency, FundingStreamDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import type { Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { AmountField } from '../ui/MoneyField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useMoneyChange } from './money.api.ts';
import { t } from './money.strings.ts';

type Values = {
  title: string;
  source: string;
  holderPartnerId: string | null;
  currency: Currency;
  amount: number | null;
  startsOn: Day | null;
  endsOn: Day | null;
  terms: string;
};

type Props = { stream?: FundingStreamRepresentation; onClose: () => void };

/** Who gives how much, to whom, for which time, on what terms. */
export default function StreamSheet({ stream, onClose }: Props) {
  const { id: partnershipId } = usePlace();
  const { data } = useQuery(seatsQuery(partnershipId));
  const before = valuesOf(stream);
  const { mutateAsync: save } = useMoneyChange(({ currency, ...body }: FundingStreamDraft) => {
    if (!stream) return api.fundingStreams.add({ params: { partnershipId }, body: { currency, ...body } });
    const params = { partnershipId, streamId: stream.id };
    const patch = changed<Partial<typeof body>>(body, { ...before } as Partial<typeof body>);
    if (Object.keys(patch).length === 0) return api.fundingStreams.get({ params });
    return api.fundingStreams.edit({ params, body: patch }, { ifMatch: stream.version });
  });
  const form = useForm<Values, FundingStreamDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.FundingStreamDraft),
    defaultValues: before,
    says: {
      title: t('stream.titleMissing'),
      source: t('stream.sourceMissing'),
      holderPartnerId: t('stream.holderMissing'),
      amount: t('money.amountMissing'),
      startsOn: t('money.dayMissing'),
      endsOn: t('money.dayMissing'),
    },
    draft: `stream.${stream?.id ?? partnershipId}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  const { currency } = form.values;
  return (
    <Sheet title={t(stream ? 'stream.edit' : 'stream.add')} onClose={onClose}>
      <Form form={form} submit={t('money.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('stream.title')} />
        <TextField {...form.field('source')} label={t('stream.source')} hint={t('stream.sourceHint')} />
        <Combobox
          {...form.field('holderPartnerId')}
          label={t('stream.holder')}
          hint={t('stream.holderHint')}
          items={(data?.partners ?? []).map(({ id, organisationName }) => ({ id, label: organisationName }))}
        />
        {!stream && (
          <Radios
            {...form.field('currency')}
            label={t('stream.currency')}
            hint={t('stream.currencyHint')}
            inline
            options={(['GBP', 'EUR'] as const).map((value) => ({ value, label: t(`currency.${value}`) }))}
          />
        )}
        <AmountField {...form.field('amount')} currency={currency} label={t('stream.amount')} />
        <DateField {...form.field('startsOn')} label={t('stream.starts')} />
        <DateField {...form.field('endsOn')} label={t('stream.ends')} />
        <TextArea {...form.field('terms')} label={t('stream.terms')} hint={t('stream.termsHint')} optional />
      </Form>
    </Sheet>
  );
}

const valuesOf = (stream: FundingStreamRepresentation | undefined): Values => ({
  title: stream?.title ?? '',
  source: stream?.source ?? '',
  holderPartnerId: stream?.holderPartnerId ?? null,
  currency: stream?.currency ?? 'GBP',
  amount: stream?.amount ?? null,
  startsOn: stream?.startsOn ?? null,
  endsOn: stream?.endsOn ?? null,
  terms: stream?.terms ?? '',
});
