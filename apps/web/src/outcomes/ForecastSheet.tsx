import type { ForecastDraft, ForecastMethod } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { DatedValues, emptyValue, type TypedValue } from './DatedValues.tsx';
import { freezeForecast, type ShownSeries, useSeriesChange } from './series.api.ts';
import { t } from './series-forms.strings.ts';

export type ForecastValues = {
  method: ForecastMethod;
  fittedTo: number | null;
  periods: number | null;
  values: TypedValue[];
  note: string;
};
type Props = { series: ShownSeries; onClose: () => void };

/** What would be if nothing changed: by a straight line, or as people see it coming. */
export default function ForecastSheet({ series, onClose }: Props) {
  const form = useForecastForm({ series, onClose });
  const { method, values } = form.values;
  return (
    <Sheet title={t('forecast.title')} onClose={onClose}>
      <Form form={form} submit={t('forecast.save')} onCancel={onClose}>
        <p>{t('forecast.lead')}</p>
        <Radios
          {...form.field('method')}
          label={t('forecast.method')}
          options={(['least_squares', 'judgement'] as const).map((value) => ({ value, label: t(`forecast.${value}`) }))}
        />
        {method === 'least_squares' ? (
          <>
            <NumberField {...form.field('fittedTo')} label={t('forecast.fittedTo')} whole />
            <NumberField {...form.field('periods')} label={t('forecast.periods')} whole />
          </>
        ) : (
          <DatedValues
            values={values}
            words={{
              on: (number) => t('forecast.on', { number }),
              value: (number) => t('forecast.value', { number }),
              remove: (number) => t('forecast.remove', { number }),
              add: t('forecast.add'),
            }}
            on={(at) => form.field(`values.${at}.on`)}
            value={(at) => form.field(`values.${at}.value`)}
            onChange={(next) => form.set('values', next)}
          />
        )}
        <TextArea
          {...form.field('note')}
          label={t('forecast.note')}
          limit={500}
          optional={method === 'least_squares'}
        />
      </Form>
    </Sheet>
  );
}

const useForecastForm = ({ series, onClose }: Props) => {
  const { mutateAsync: freeze } = useSeriesChange((draft: ForecastDraft) => freezeForecast(series, draft));
  const [line, set] = [series.periodCount >= 3, series.forecast];
  return useForm<ForecastValues, ForecastDraft>({
    schema: () => import('./series-forms.ts').then(({ ForecastForm }) => ForecastForm),
    defaultValues: {
      method: line ? 'least_squares' : 'judgement',
      fittedTo: set?.fittedTo ?? 5,
      periods: 5,
      values: [emptyValue],
      note: '',
    },
    onSubmit: async (draft) => {
      await freeze(draft);
      toast(t('forecast.saved'));
      onClose();
    },
  });
};
