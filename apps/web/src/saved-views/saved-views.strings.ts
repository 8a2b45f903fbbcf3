import { strings } from '../lib/strings.ts';

export const t = strings({
  'views.choose': 'View',
  'views.everything': 'Everything open',
  'views.unsaved': 'As filtered now',
  'views.shared': '{name} (shared)',
  'views.keep': 'Save this view',
  'views.keepTitle': 'Save this view',
  'views.name': 'Name',
  'views.nameHint': 'For example, Red risks for the board',
  'views.nameMissing': 'Give the view a name',
  'views.whose': 'For whom?',
  'views.own': 'For me',
  'views.everyone': 'For everyone in this partnership',
  'views.default': 'Open this list with it',
  'views.kept': '{name} saved',
  'views.open': 'Open this list with it',
  'views.openNot': 'Open this list without it',
  'views.opens': 'This list opens with {name}',
  'views.opensNot': 'This list opens with everything',
  'views.remove': 'Remove this view',
  'views.removed': '{name} removed',
});
