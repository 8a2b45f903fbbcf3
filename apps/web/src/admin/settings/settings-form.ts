import { WorkspacePatch } from '@trivet/domain';
import * as z from 'zod';

const whole = z.object({ yearDay: z.int().min(1).max(31), yearMonth: z.string() });

/** Joins the day and the month of the year's start, then asks the domain; a day that no year has is said at the day. */
export const SettingsForm = z
  .looseObject(whole.shape)
  .transform(({ yearDay, yearMonth, ...rest }, context): WorkspacePatch => {
    const financialYearStarts = `${yearMonth}-${String(yearDay).padStart(2, '0')}`;
    const patch = WorkspacePatch.safeParse({ ...rest, financialYearStarts });
    if (patch.success) return patch.data;
    for (const { path, message } of patch.error.issues)
      context.issues.push({
        code: 'custom',
        message,
        path: path[0] === 'financialYearStarts' ? ['yearDay'] : [...path],
        input: rest,
      });
    return z.NEVER;
  });
