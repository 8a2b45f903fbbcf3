import { SavedViewDraft, type ViewedList } from '@trivet/domain';
import * as z from 'zod';

/** What is typed, for one register. */
export const keepViewSchema = (list: ViewedList) =>
  SavedViewDraft.omit({ list: true })
    .extend({ whose: z.enum(['own', 'shared']) })
    .transform((typed) => ({ ...typed, list }));
