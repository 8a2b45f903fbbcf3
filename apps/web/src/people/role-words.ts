import type { ListedMembership } from '@trivet/contract';
import { t } from './people.strings.ts';

/** A role as people say it: 'Partner lead'. */
export const roleWords = (role: ListedMembership['role']) => t(`people.role.${role}`);
