import { AgendaTemplateDraft, AgendaTemplateFields } from '@trivet/domain';
import { z } from 'zod';

/** Rows on a page have keys, which a template does not keep. */
const withoutKey = z.looseObject({ key: z.string() }).transform(({ key: _key, ...item }) => item);

/** What the server would refuse, it refuses here first, each at its field. */
export const templateSchema = AgendaTemplateDraft.extend({
  items: z.array(withoutKey).pipe(AgendaTemplateFields.shape.items),
});
