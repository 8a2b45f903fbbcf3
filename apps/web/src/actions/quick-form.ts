import * as z from 'zod/mini';
import { readQuickLine } from '../lib/quick-line.ts';
import type { Seat } from '../partnerships/seats.api.ts';
import { seatsCalled } from './seats-called.ts';
import { t } from './quick.strings.ts';

/** A line that says what is to be done, and names nobody who is not here. */
export const quickFormOf = (seats: readonly Seat[]) =>
  z.object({
    line: z.string().check(
      z.refine((line) => readQuickLine(line).title !== '', t('quick.missing')),
      z.refine((line) => readQuickLine(line).title.length <= 200, t('quick.tooLong')),
      z.refine((line) => {
        const { owner } = readQuickLine(line);
        return owner === null || seatsCalled(owner, seats).length > 0;
      }, t('quick.nobody')),
    ),
  });
