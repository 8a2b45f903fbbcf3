import { reviewBy, riskScore } from '@trivet/domain';
import { expect, test } from 'vitest';
import { addDays } from '../lib/dates.ts';
import { daysToReview, levels, lightOf } from './bands.ts';

test('the client colours and dates every cell of the map as the domain does', () => {
  for (const likelihood of levels)
    for (const impact of levels) {
      const { score, light } = riskScore(likelihood, impact);
      expect(lightOf(score), `${likelihood} by ${impact}`).toBe(light);
      expect(addDays('2026-11-23', daysToReview[light])).toBe(reviewBy(light, '2026-11-23'));
    }
});
