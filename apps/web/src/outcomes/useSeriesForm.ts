import { useNavigate, useParams } from '@tanstack/react-router';
import type { Direction, Formula, Frequency, IndicatorDraft, MeasureDraft, Quadrant, Unit } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { useForm, type FormState } from '../lib/useForm.ts';
import { shortOf } from '../partnerships/place.ts';
import { toast } from '../ui/Toast.tsx';
import { type SeriesHome, type ShownSeries, useSeriesChange } from './series.api.ts';
import { t } from './series-forms.strings.ts';

type Common = {
  title: string;
  definition: string;
  unit: Unit;
  unitWords: string;
  decimals: number | null;
  direction: Direction | null;
  bandFrom: number | null;
  bandTo: number | null;
  frequency: Frequency;
  reportingDays: number | null;
  formula: Formula | 'one';
  source: string;
  comparability: string;
  isInDevelopment: boolean;
};

export type SeriesValues = Common & {
  outcomeId: string | null;
  collectedByOrganisationId: string | null;
  quadrant: Quadrant | null;
  partnerId: string | null;
  collectedByPartnerId: string | null;
};

type Props = { home: SeriesHome; series?: ShownSeries; outcomeId?: string; onClose: () => void };

const figure = (value: string | null | undefined) => (value == null ? null : Number(value));

const valuesOf = (series: ShownSeries | undefined, outcomeId: string | undefined): SeriesValues => ({
  title: series?.title ?? '',
  definition: series?.definition ?? '',
  unit: series?.unit ?? 'number',
  unitWords: series?.unitWords ?? '',
  decimals: series?.decimals ?? 1,
  direction: series?.direction ?? null,
  bandFrom: figure(series?.bandFrom),
  bandTo: figure(series?.bandTo),
  frequency: series?.frequency ?? 'quarterly',
  reportingDays: series?.reportingDays ?? 30,
  formula: series?.formula ?? 'one',
  source: series?.source ?? '',
  comparability: series?.comparability ?? '',
  isInDevelopment: series?.isInDevelopment ?? false,
  outcomeId: series && 'outcomeId' in series ? series.outcomeId : (outcomeId ?? null),
  collectedByOrganisationId: series && 'outcomeId' in series ? series.collectedByOrganisationId : null,
  quadrant: series && 'quadrant' in series ? series.quadrant : null,
  partnerId: series && 'quadrant' in series ? series.partnerId : null,
  collectedByPartnerId: series && 'quadrant' in series ? series.collectedByPartnerId : null,
});

/** The form that adds a series or changes what it is. */
export const useSeriesForm = (props: Props) => {
  const { home, series, outcomeId, onClose } = props;
  const open = useOpenSeries();
  const { mutateAsync: save } = useSeriesChange((draft: SeriesDraft) =>
    series ? edit(series, draft) : add(home, draft),
  );
  return useForm<SeriesValues, SeriesDraft>({
    schema: () =>
      import('./series-forms.ts').then(({ IndicatorForm, MeasureForm }) =>
        home.kind === 'indicator' ? IndicatorForm : MeasureForm,
      ),
    defaultValues: valuesOf(series, outcomeId),
    says: {
      title: t('series.titleMissing'),
      direction: t('series.directionMissing'),
      outcomeId: t('series.outcomeMissing'),
      quadrant: t('series.quadrantMissing'),
    },
    ...(series ? {} : { draft: `series.new.${home.kind}` }),
    onSubmit: async (draft) => {
      const saved = await save(draft);
      toast(t('series.saved'));
      onClose();
      if (!series && saved) await open(saved);
    },
  });
};

type SeriesDraft = IndicatorDraft | MeasureDraft;

const add = (home: SeriesHome, draft: SeriesDraft): Promise<ShownSeries> => {
  if (home.kind === 'indicator' && 'outcomeId' in draft)
    return api.indicators.add({ params: { workspaceId: home.workspaceId }, body: draft });
  if (home.kind === 'measure' && 'quadrant' in draft)
    return api.measures.add({ params: { partnershipId: home.partnershipId }, body: draft });
  throw new Error('This form is of another kind of series');
};

/** Sends what changed; what is set elsewhere, like its targets, is no part of this form. */
async function edit(series: ShownSeries, draft: SeriesDraft): Promise<ShownSeries | undefined> {
  const { minimum: _low, maximum: _high, firstPeriodEndsOn: _first, ...rest } = draft;
  const { baselineOn: _on, baselineValue: _value, targets: _targets, tolerance: _tolerance, ...fields } = rest;
  const body = changed<object>(fields, series);
  if (Object.keys(body).length === 0) return undefined;
  const ifMatch = { ifMatch: series.version };
  if ('outcomeId' in series)
    return api.indicators.edit({ params: { workspaceId: series.workspaceId, indicatorId: series.id }, body }, ifMatch);
  return api.measures.edit({ params: { partnershipId: series.partnershipId, measureId: series.id }, body }, ifMatch);
}

const useOpenSeries = () => {
  const navigate = useNavigate();
  const { workspace = '', code } = useParams({ strict: false });
  return (series: ShownSeries) => {
    const reference = shortOf(series.reference);
    return code === undefined
      ? navigate({ to: '/w/$workspace/outcomes/$reference', params: { workspace, reference } })
      : navigate({ to: '/w/$workspace/p/$code/outcomes/$reference', params: { workspace, code, reference } });
  };
};

export type SeriesForm = FormState<SeriesValues, SeriesDraft>;
