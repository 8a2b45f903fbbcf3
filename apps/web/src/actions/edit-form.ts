import { ActionPatch } from '@trivet/domain';
import { z } from 'zod';

const notEdited = ['helperPersonIds', 'waitsForIds'];

/** Who helps and what comes first stand in the form's values and are changed elsewhere. */
export const EditActionSchema = z.preprocess(
  (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => !notEdited.includes(name))),
  ActionPatch,
);
