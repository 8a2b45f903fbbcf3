import { strings } from '../lib/strings.ts';

export const t = strings({
  'place.what': 'This partnership',
  'place.closedTitle': '{name} is not open to you',
  'place.closedLead':
    'You can see that this partnership exists, not what is inside it. Its coordinator can invite you as a member or an observer.',
  'place.closedLeadPartner': '{organisation} leads it.',
  'place.home': 'Go to my work',
  'seats.nobody': 'Nobody named yet, {organisation}',
  'seats.lead': 'Lead',
  'seats.hint': 'One person who answers for it',
});
