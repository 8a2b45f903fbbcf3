import { reviewBy, riskScore, standardRiskMatrix } from '@trivet/domain';
import { expect, test } from 'vitest';
import { addDays } from '../lib/dates.ts';
import { daysToReview, levels, lightOf } from './bands.ts';

test('the client colours and dates every cell of the map as the domain does', () => {
  for (const likelihood of levels)
    for (const impact of levels) {
      const { score, light } = riskScore(standardRiskMatrix, likelihood, impact);
      expect(lightOf(score), `${likelihood} by ${impact}`).toBe(light);
      expect(addDays('2026-11-23', daysToReview[light])).toBe(reviewBy(standardRiskMatrix, light, '2026-11-23'));
    }
});
