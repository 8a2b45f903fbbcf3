import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ImportRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './imports.strings.ts';
import type { Mapping } from './mapping.ts';

/** The files that were brought to a partnership, newest first. */
export const importsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['imports', partnershipId, 'list'],
    queryFn: () => api.imports.list({ params: { partnershipId }, query: { limit: '20' } }),
  });

export const importQuery = (partnershipId: string, importId: string) =>
  queryOptions({
    queryKey: ['imports', partnershipId, 'one', importId],
    queryFn: () => api.imports.get({ params: { partnershipId, importId } }),
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** What confirming would do now; it is asked anew whenever how the file is read changes. */
export const checkQuery = ({
  partnershipId,
  id,
  version,
}: Pick<ImportRepresentation, 'partnershipId' | 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['imports', partnershipId, 'check', id, version],
    queryFn: () => api.imports.check({ params: { partnershipId, importId: id } }),
    placeholderData: keepPreviousData,
    // Records may change meanwhile.
    staleTime: 0,
  });

type OneImport = Pick<ImportRepresentation, 'partnershipId' | 'id' | 'version'>;
type Matching = Parameters<typeof api.imports.match>[0]['body'];

const matchImport = ({ partnershipId, id, version }: OneImport, body: Matching) =>
  api.imports.match({ params: { partnershipId, importId: id }, body }, { ifMatch: version });
/** Writes all its rows, or none. */
export const confirmImport = ({ partnershipId, id, version }: OneImport) =>
  api.imports.confirm({ params: { partnershipId, importId: id }, body: {} }, { ifMatch: version });
/** Takes all of it back, or nothing. */
export const undoImport = ({ partnershipId, id, version }: OneImport) =>
  api.imports.undo({ params: { partnershipId, importId: id }, body: {} }, { ifMatch: version });

/**
 * Does one of them, shows what it came to wherever the file is on screen, and says why where it is refused. What is pressed
 * while another press is on its way waits for it, and goes on from what that came to.
 */
export const useImportChange = ({ partnershipId, id }: Pick<ImportRepresentation, 'partnershipId' | 'id'>) => {
  const queries = useQueryClient();
  const one = importQuery(partnershipId, id);
  return useMutation({
    scope: { id: `import.${id}` },
    mutationFn: async (change: (latest: ImportRepresentation) => Promise<ImportRepresentation>) =>
      change(await queries.ensureQueryData(one)),
    onSuccess: (imported) => showImport(queries, imported),
    onError: (error) => {
      const { title, status } = problemOf(error);
      toast(title || t('imports.refused'), { bad: true });
      return status === 412 ? queries.invalidateQueries({ queryKey: one.queryKey }) : undefined;
    },
  });
};

/** Changes how the file is read. */
export const useMatching = (imported: Pick<ImportRepresentation, 'partnershipId' | 'id'>) => {
  const { mutate, isPending } = useImportChange(imported);
  const match = (change: (mapping: Mapping) => Matching, onSuccess?: () => void) =>
    mutate((latest) => matchImport(latest, change(latest.mapping)), { ...(onSuccess && { onSuccess }) });
  return { match, isPending };
};

/** Keeps a file as the server answered it, and reads again what it may have moved. */
export const showImport = async (queries: QueryClient, imported: ImportRepresentation): Promise<void> => {
  const { partnershipId, id, register, status } = imported;
  const { queryKey: one } = importQuery(partnershipId, id);
  // What was asked before this answer and comes after it is older.
  await queries.cancelQueries({ queryKey: one });
  queries.setQueryData(one, imported);
  const moved =
    status === 'draft'
      ? []
      : [
          [register === 'values' ? 'measures' : register, partnershipId],
          ['work'],
          ['dashboard', partnershipId],
          ['portfolio'],
        ];
  for (const queryKey of [['imports', partnershipId, 'list'], ...moved]) void queries.invalidateQueries({ queryKey });
};
