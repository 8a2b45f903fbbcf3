import { useQuery } from '@tanstack/react-query';
import type { ShownPoint } from '@trivet/contract';
import type { PointAnswer, PointDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { type Day, today } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { givePoints, pointsQuery, type ShownSeries, useSeriesChange } from './series.api.ts';
import { t } from './series-forms.strings.ts';

type Values = {
  on: Day | null;
  part: string;
  answer: PointAnswer;
  value: number | null;
  provisional: boolean;
  suppressed: boolean;
  breaksSeries: boolean;
  note: string;
  source: string;
  correction: string;
};

type Props = { series: ShownSeries; onClose: () => void };

/** One value, or that there is none this time. Fits a phone. */
export default function GiveValueSheet({ series, onClose }: Props) {
  const form = useValueForm({ series, onClose });
  const { answer, on, part } = form.values;
  const { data } = useQuery(pointsQuery(series));
  const corrects = isFinal(data?.items ?? [], on, part);
  const answers = corrects ? (['value', 'no_new_data', 'withdrawn'] as const) : (['value', 'no_new_data'] as const);
  return (
    <Sheet title={t('value.title')} onClose={onClose}>
      <Form form={form} submit={t('value.save')} onCancel={onClose}>
        <DateField {...form.field('on')} label={t('value.on')} max={today()} />
        {series.formula && <TextField {...form.field('part')} label={t('value.part')} width="short" />}
        <Radios
          {...form.field('answer')}
          label={t('value.answer')}
          options={answers.map((value) => ({ value, label: t(`value.answer.${value}`) }))}
        />
        {answer === 'value' && (
          <NumberField {...form.field('value')} label={t('value.value')} after={series.unitWords || undefined} />
        )}
        {corrects && (
          <TextField {...form.field('correction')} label={t('value.correction')} hint={t('value.correctionHint')} />
        )}
        {answer === 'value' && (
          <Checkbox {...form.field('provisional')} label={t('value.provisional')} hint={t('value.provisionalHint')} />
        )}
        <TextField {...form.field('note')} label={t('value.note')} optional />
        <Disclosure plain title={t('series.more')}>
          <TextField {...form.field('source')} label={t('value.source')} optional />
          <Checkbox {...form.field('suppressed')} label={t('value.suppressed')} hint={t('value.suppressedHint')} />
          <Checkbox {...form.field('breaksSeries')} label={t('value.breaks')} hint={t('value.breaksHint')} />
        </Disclosure>
      </Form>
    </Sheet>
  );
}

const isFinal = (points: readonly ShownPoint[], day: Day | null, part: string) =>
  points.some(
    ({ on, part: of, answer, provisional, replacedAt }) =>
      on === day && of === part && answer === 'value' && !provisional && replacedAt === null,
  );

const useValueForm = ({ series, onClose }: Props) => {
  const { mutateAsync: give } = useSeriesChange((point: PointDraft) => givePoints(series, [point]));
  const wanted = series.nextPeriodOn !== null && series.nextPeriodOn <= today() ? series.nextPeriodOn : null;
  return useForm<Values, PointDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.PointDraft),
    defaultValues: {
      on: wanted,
      part: '',
      answer: 'value',
      value: null,
      provisional: false,
      suppressed: false,
      breaksSeries: false,
      note: '',
      source: '',
      correction: '',
    },
    draft: `value.${series.id}`,
    onSubmit: async (point) => {
      const value = point.answer === 'value' ? point.value : null;
      await give({ ...point, value }).catch((thrown: unknown) => {
        throw ofOne(thrown);
      });
      toast(t('value.saved'));
      onClose();
    },
  });
};

/** What the API says of the first of many is said of the one there is. */
const ofOne = (thrown: unknown) => {
  const problem = problemOf(thrown);
  const errors = problem.errors?.map((error) => ({ ...error, pointer: error.pointer.replace(/\/items\/0/, '') }));
  return { ...problem, errors };
};
