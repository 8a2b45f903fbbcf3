import type { SeriesPath } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import type { Day } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { DatedValues, type TypedValue } from './DatedValues.tsx';
import { setTargets, type ShownSeries, useSeriesChange } from './series.api.ts';
import { t } from './series-forms.strings.ts';

type Values = {
  baselineOn: Day | null;
  baselineValue: number | null;
  targets: TypedValue[];
  tolerance: number | null;
  reason: string;
};
type Props = { series: ShownSeries; onClose: () => void };

/** Where it starts from and where it should get to; once set, a change says why. */
export default function TargetsSheet({ series, onClose }: Props) {
  const form = useTargetsForm({ series, onClose });
  return (
    <Sheet title={t('targets.title')} onClose={onClose}>
      <Form form={form} submit={t('targets.save')} onCancel={onClose}>
        <DateField {...form.field('baselineOn')} label={t('targets.baselineOn')} />
        <NumberField {...form.field('baselineValue')} label={t('targets.baseline')} />
        {series.direction !== 'band' && (
          <DatedValues
            values={form.values.targets}
            words={{
              on: (number) => t('targets.on', { number }),
              value: (number) => t('targets.value', { number }),
              remove: (number) => t('targets.remove', { number }),
              add: t('targets.add'),
            }}
            on={(at) => form.field(`targets.${at}.on`)}
            value={(at) => form.field(`targets.${at}.value`)}
            onChange={(targets) => form.set('targets', targets)}
          />
        )}
        <NumberField
          {...form.field('tolerance')}
          label={t('targets.tolerance')}
          hint={t('targets.toleranceHint')}
          optional
        />
        {series.pathNumber > 0 && (
          <TextArea {...form.field('reason')} label={t('targets.reason')} hint={t('targets.reasonHint')} limit={500} />
        )}
      </Form>
    </Sheet>
  );
}

const figure = (value: string | null) => (value === null ? null : Number(value));

const useTargetsForm = ({ series, onClose }: Props) => {
  const { mutateAsync: set } = useSeriesChange((path: SeriesPath) => setTargets(series, path));
  return useForm<Values, SeriesPath>({
    schema: () => import('@trivet/domain').then((domain) => domain.SeriesPath),
    defaultValues: {
      baselineOn: series.baselineOn,
      baselineValue: figure(series.baselineValue),
      targets: series.targets.map(({ on, value }) => ({ on, value: Number(value) })),
      tolerance: figure(series.tolerance),
      reason: '',
    },
    onSubmit: async (path) => {
      await set(path);
      toast(t('targets.saved'));
      onClose();
    },
  });
};
