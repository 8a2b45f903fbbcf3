import { addDays, longDay, today } from '../lib/dates.ts';
import type { Level, RiskLight, Scoring } from './scoring.ts';
import { t } from './risks.strings.ts';

/** When it will be looked at again if nobody says otherwise. */
export const reviewHint = ({ reviewDays, band }: Scoring, light: RiskLight) =>
  t('risks.raise.reviewHint', {
    day: longDay(addDays(today(), reviewDays[light])),
    days: reviewDays[light],
    band: band(light),
  });

/** The same while it is being scored. */
export const hintWhileScored = (scoring: Scoring, likelihood: Level | null, impact: Level | null) =>
  likelihood && impact ? reviewHint(scoring, scoring.lightAt(likelihood, impact)) : hintForAll(scoring);

const hintForAll = ({ reviewDays, band }: Scoring) =>
  t('risks.raise.reviewHintLater', {
    red: band('red'),
    redDays: reviewDays.red,
    amber: band('amber'),
    amberDays: reviewDays.amber,
    green: band('green'),
    greenDays: reviewDays.green,
  });
