import { t } from '../admin.strings.ts';
import { roles } from './person.choices.ts';

/** The roles of a workspace, each with what it opens. */
export const roleChoices = () =>
  roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`role.${role}Hint`) }));
