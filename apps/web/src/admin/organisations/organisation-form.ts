import { OrganisationDraft } from '@trivet/domain';
import * as z from 'zod';

/** An empty box is no website. */
const emptyIsNull = (value: unknown) => (value === '' ? null : value);

export const OrganisationForm = z.strictObject({
  ...OrganisationDraft.shape,
  website: z.preprocess(emptyIsNull, OrganisationDraft.shape.website),
});
