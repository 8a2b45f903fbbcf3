import type { ListedImport } from '@trivet/contract';
import { now } from '../lib/dates.ts';
import { t } from './imports.strings.ts';

type Came = Pick<
  ListedImport,
  'partnershipId' | 'status' | 'created' | 'updated' | 'unchanged' | 'leftOut' | 'undoUntil' | 'permissions'
>;

/** Whether the server would let this person do this with a file: 'match'. */
export const may = ({ partnershipId, permissions }: Pick<Came, 'partnershipId' | 'permissions'>, deed: string) =>
  permissions.may.includes(`${partnershipId === null ? 'indicator_import' : 'import'}.${deed}`);

/** What came of a file, in counts; nothing while it waits. */
export const cameOf = ({ status, created, updated }: Came) =>
  status === 'draft' ? '' : t('imports.came', { created, updated });

/** While the server would still let this person take it all back. */
export const mayUndo = (imported: Came) =>
  may(imported, 'undo') && imported.undoUntil !== null && Date.parse(imported.undoUntil) > now();
