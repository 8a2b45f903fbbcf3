import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ImportRepresentation } from '@trivet/contract';
import { problemOf } from '../lib/problem.ts';
import { toast } from '../ui/Toast.tsx';
import * as calls from './imports.calls.ts';
import { type At, atOf, keyOf, type OneImport } from './imports.calls.ts';
import { t } from './imports.strings.ts';
import type { Mapping } from './mapping.ts';

/** The files that were brought to a place, newest first. */
export const importsQuery = (at: At) =>
  queryOptions({ queryKey: ['imports', keyOf(at), 'list'], queryFn: () => calls.list(at) });

export const importQuery = (at: At, importId: string) =>
  queryOptions({
    queryKey: ['imports', keyOf(at), 'one', importId],
    queryFn: () => calls.get(at, importId),
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** What confirming would do now; it is asked anew whenever how the file is read changes. */
export const checkQuery = (one: OneImport) =>
  queryOptions({
    queryKey: ['imports', keyOf(atOf(one)), 'check', one.id, one.version],
    queryFn: () => calls.check(one),
    placeholderData: keepPreviousData,
    // Records may change meanwhile.
    staleTime: 0,
  });

type Matching = Parameters<typeof calls.match>[1];

type Brought = Pick<ImportRepresentation, 'workspaceId' | 'partnershipId' | 'id'>;

/**
 * Does one of them, shows what it came to wherever the file is on screen, and says why where it is refused. What is pressed
 * while another press is on its way waits for it, and goes on from what that came to.
 */
export const useImportChange = (imported: Brought) => {
  const queries = useQueryClient();
  const one = importQuery(atOf(imported), imported.id);
  return useMutation({
    scope: { id: `import.${imported.id}` },
    mutationFn: async (change: (latest: ImportRepresentation) => Promise<ImportRepresentation>) =>
      change(await queries.ensureQueryData(one)),
    onSuccess: (latest) => showImport(queries, latest),
    onError: (error) => {
      const { title, status } = problemOf(error);
      toast(title || t('imports.refused'), { bad: true });
      return status === 412 ? queries.invalidateQueries({ queryKey: one.queryKey }) : undefined;
    },
  });
};

/** Changes how the file is read. */
export const useMatching = (imported: Brought) => {
  const { mutate, isPending } = useImportChange(imported);
  const match = (change: (mapping: Mapping) => Matching, onSuccess?: () => void) =>
    mutate((latest) => calls.match(latest, change(latest.mapping)), { ...(onSuccess && { onSuccess }) });
  return { match, isPending };
};

/** Keeps a file as the server answered it, and reads again what it may have moved. */
export const showImport = async (queries: QueryClient, imported: ImportRepresentation): Promise<void> => {
  const { queryKey: one } = importQuery(atOf(imported), imported.id);
  // What was asked before this answer and comes after it is older.
  await queries.cancelQueries({ queryKey: one });
  queries.setQueryData(one, imported);
  const moved = imported.status === 'draft' ? [] : movedBy(imported);
  for (const queryKey of [importsQuery(atOf(imported)).queryKey, ...moved])
    void queries.invalidateQueries({ queryKey });
};

const movedBy = ({ register, partnershipId }: ImportRepresentation) =>
  partnershipId === null
    ? [['indicators']]
    : [
        [register === 'values' ? 'measures' : register, partnershipId],
        ['work'],
        ['dashboard', partnershipId],
        ['portfolio'],
      ];
