import { EmbedDraft } from '@trivet/domain';
import { z } from 'zod';

/** Sites are typed one on each line; what is wrong with any of them is said at the field. */
export const EmbedForm = z
  .strictObject({ until: z.string().nullable(), sites: z.string() })
  .transform(({ until, sites }, { issues }) => {
    const named = sites.split('\n').filter((line) => line.trim() !== '');
    const { data, error } = EmbedDraft.safeParse({ until, sites: named });
    if (data) return data;
    for (const { path, message } of error?.issues ?? [])
      issues.push({ code: 'custom', path: path.slice(0, 1), message, input: sites });
    return z.NEVER;
  });
