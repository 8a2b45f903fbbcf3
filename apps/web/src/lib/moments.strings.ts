import { strings } from './strings.ts';

export const t = strings({
  'moments.noon': '12 noon',
  'moments.midnight': '12 midnight',
  'moments.dayAtTime': '{day} at {time}',
  'moments.dayRangeOfTimes': '{day}, {times}',
  'moments.justNow': 'Just now',
  'moments.minutesAgo': '{count, plural, one {# minute ago} other {# minutes ago}}',
  'moments.hoursAgo': '{count, plural, one {# hour ago} other {# hours ago}}',
  'moments.yesterday': 'Yesterday',
  'moments.daysAgo': '{count, plural, one {# day ago} other {# days ago}}',
  'moments.range': '{from} to {to}',
});
