import { partnerRoles } from './partner.choices.ts';
import { t } from './partners.strings.ts';

/** Every role but lead partner, which moves by an act of its own. */
export const otherRoleOptions = () =>
  partnerRoles.flatMap((value) => (value === 'lead' ? [] : [{ value, label: t(`partners.role.${value}`) }]));
