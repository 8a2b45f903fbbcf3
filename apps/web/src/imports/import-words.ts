import type { ListedImport } from '@trivet/contract';
import { now } from '../lib/dates.ts';
import { t } from './imports.strings.ts';

type Came = Pick<
  ListedImport,
  'status' | 'created' | 'updated' | 'unchanged' | 'leftOut' | 'undoUntil' | 'permissions'
>;

/** What came of a file, in counts; nothing while it waits. */
export const cameOf = ({ status, created, updated }: Came) =>
  status === 'draft' ? '' : t('imports.came', { created, updated });

/** While the server would still let this person take it all back. */
export const mayUndo = ({ undoUntil, permissions }: Came) =>
  permissions.may.includes('import.undo') && undoUntil !== null && Date.parse(undoUntil) > now();
