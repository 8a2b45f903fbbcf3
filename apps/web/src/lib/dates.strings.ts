import { strings } from './strings.ts';

export const t = strings({
  'dates.range': '{from} to {to}',
  'dates.dueToday': 'Due today',
  'dates.dueTomorrow': 'Due tomorrow',
  'dates.dueOn': 'Due {day}',
  'dates.overdue': '{days, plural, one {# day overdue} other {# days overdue}}',
  'dates.old': '{days, plural, one {# day old} other {# days old}}',
  'dates.quarter': '{months} (quarter {number})',
});
