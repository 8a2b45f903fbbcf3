import { ForecastDraft, IndicatorDraft, MeasureDraft } from '@trivet/domain';
import { z } from 'zod';
import type { ForecastValues } from './ForecastSheet.tsx';
import type { SeriesValues } from './useSeriesForm.ts';

// The forms hold more fields than one draft has: what the chosen kind or method has none of is left out before it is checked.

/** What the form of an indicator holds, as a draft. */
export const IndicatorForm = z.preprocess((raw) => {
  const { quadrant: _quadrant, partnerId: _of, collectedByPartnerId: _by, ...values } = typed(raw);
  return plain(values);
}, IndicatorDraft);

/** What the form of a measure holds, as a draft. */
export const MeasureForm = z.preprocess((raw) => {
  const { outcomeId: _outcome, collectedByOrganisationId: _by, ...values } = typed(raw);
  return plain(values);
}, MeasureDraft);

export const ForecastForm = z.preprocess((raw) => {
  const { method, fittedTo, periods, values, note } = raw as ForecastValues;
  return method === 'least_squares' ? { method, fittedTo, periods, note } : { method, values, note };
}, ForecastDraft);

/** The form hands over its own values. */
const typed = (raw: unknown) => raw as SeriesValues;

function plain<Values extends Pick<SeriesValues, 'direction' | 'bandFrom' | 'bandTo' | 'formula'>>(values: Values) {
  const { direction, bandFrom, bandTo, formula } = values;
  const isBand = direction === 'band';
  return {
    ...values,
    formula: formula === 'one' ? null : formula,
    bandFrom: isBand ? bandFrom : null,
    bandTo: isBand ? bandTo : null,
  };
}
