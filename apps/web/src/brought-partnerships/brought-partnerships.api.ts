import { api } from '../lib/api.ts';
import { t } from './brought-partnerships.strings.ts';

/** As much as the server takes: a larger file would travel for nothing. */
const mostBytes = 64 * 1024 * 1024;

export type Bringing = { workspaceId: string; file: File; code: string | undefined };

const asked = ({ workspaceId, file, code }: Bringing) => ({
  params: { workspaceId },
  query: { ...(code !== undefined && { code }) },
  file: new Blob([file], { type: 'application/zip' }),
});

/** @throws the problem of a file that is too large, and what the server refuses */
export async function previewArchive(bringing: Bringing) {
  if (bringing.file.size > mostBytes) throw { status: 413, title: t('bring.tooLarge') };
  return api.broughtPartnerships.preview(asked(bringing));
}

export const bringIn = (bringing: Bringing) => api.broughtPartnerships.bringIn(asked(bringing));
