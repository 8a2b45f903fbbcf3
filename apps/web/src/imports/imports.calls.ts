import type { ImportRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import type { Register } from './import-address.ts';

/** Where a file is brought: to a partnership, or values of indicators to the workspace. */
export type At = { partnershipId: string } | { workspaceId: string };

export type OneImport = Pick<ImportRepresentation, 'workspaceId' | 'partnershipId' | 'id' | 'version'>;
type Matching = Parameters<typeof api.imports.match>[0]['body'];

/** Where a file was brought. */
export const atOf = ({ workspaceId, partnershipId }: Pick<OneImport, 'workspaceId' | 'partnershipId'>): At =>
  partnershipId === null ? { workspaceId } : { partnershipId };

/** Its part in the keys of what is kept of the server's answers. */
export const keyOf = (at: At) => Object.values(at).join();

const query = { limit: '20' };

export const list = (at: At) =>
  'workspaceId' in at ? api.indicatorImports.list({ params: at, query }) : api.imports.list({ params: at, query });

export const start = (at: At, register: Register | 'indicator_values', fileName: string, file: Blob) => {
  if ('workspaceId' in at) return api.indicatorImports.start({ params: at, query: { fileName }, file });
  if (register === 'indicator_values') throw new Error('Values of indicators are brought to the workspace');
  return api.imports.start({ params: at, query: { register, fileName }, file });
};

const ofWorkspace = ({ workspaceId, id }: Omit<OneImport, 'version'>) => ({
  params: { workspaceId, indicatorImportId: id },
});
const ofPartnership = (partnershipId: string, { id }: Pick<OneImport, 'id'>) => ({
  params: { partnershipId, importId: id },
});

export const get = (at: At, id: string) =>
  'workspaceId' in at
    ? api.indicatorImports.get({ params: { ...at, indicatorImportId: id } })
    : api.imports.get({ params: { ...at, importId: id } });

/** What confirming would do. */
export const check = (one: OneImport) =>
  one.partnershipId === null
    ? api.indicatorImports.check(ofWorkspace(one))
    : api.imports.check(ofPartnership(one.partnershipId, one));

/** For who would rather mend the rows in a spreadsheet. */
export const problems = (one: OneImport) =>
  one.partnershipId === null
    ? api.indicatorImports.problems(ofWorkspace(one))
    : api.imports.problems(ofPartnership(one.partnershipId, one));

export const match = (one: OneImport, body: Matching) => {
  const options = { ifMatch: one.version };
  return one.partnershipId === null
    ? api.indicatorImports.match({ ...ofWorkspace(one), body }, options)
    : api.imports.match({ ...ofPartnership(one.partnershipId, one), body }, options);
};

/** Writes all its rows, or none. */
export const confirm = (one: OneImport) => {
  const options = { ifMatch: one.version };
  return one.partnershipId === null
    ? api.indicatorImports.confirm({ ...ofWorkspace(one), body: {} }, options)
    : api.imports.confirm({ ...ofPartnership(one.partnershipId, one), body: {} }, options);
};

/** Takes all of it back, or nothing. */
export const undo = (one: OneImport) => {
  const options = { ifMatch: one.version };
  return one.partnershipId === null
    ? api.indicatorImports.undo({ ...ofWorkspace(one), body: {} }, options)
    : api.imports.undo({ ...ofPartnership(one.partnershipId, one), body: {} }, options);
};
