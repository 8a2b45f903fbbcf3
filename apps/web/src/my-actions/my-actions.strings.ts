import { strings } from '../lib/strings.ts';

export const t = strings({
  'myActions.title': 'My actions',
  'myActions.lead': 'What you lead or help with, in all your partnerships',
  'myActions.open': 'Open actions of mine',
  'myActions.found': 'My actions, {filters}',
  'myActions.nothing': 'You lead no open action and help with none',
  'myActions.column.partnership': 'Partnership',
  'myActions.youHelp': 'You help',
  'myActions.words': 'Search my actions',
  'myActions.part': 'My part',
  'myActions.part.lead': 'I lead',
  'myActions.part.helper': 'I help',
  'myActions.status': 'Status',
  'myActions.status.open': 'Open',
  'myActions.status.blocked': 'Blocked',
  'myActions.status.complete': 'Complete',
  'myActions.status.stopped': 'Stopped',
  'myActions.overdue': 'Overdue',
});
