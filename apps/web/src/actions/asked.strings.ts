import { strings } from '../lib/strings.ts';

export const t = strings({
  'asked.someone': 'Someone',
  'asked.verify.by': 'Done, and waits for {name} to verify it',
  'asked.verify.byAnother': 'Done, and waits for another person to verify it',
  'asked.verify.done': '{name} said: “{words}”',
  'asked.verify.evidence': 'What shows it: {evidence}',
  'asked.date.title': '{name} asks for another date: {day}',
  'asked.date.now': 'It is due {day} now. The chair decides, for it has moved before.',
  'asked.level.chair': 'The chair is asked to help, by {day}',
  'asked.level.sponsor': 'The sponsor is asked to help, by {day}',
  'asked.level.sro': 'The SRO is asked to help, by {day}',
  'asked.level.words': '{name} asks: “{words}”',
  'asked.level.next': 'Without an answer it goes to the next level the day after.',
  'asked.level.blockedBy': 'What blocks it: {words}',
  'asked.way.verify': 'Verify',
  'asked.way.sendBack': 'Send back',
  'asked.way.grant': 'Give the new date',
  'asked.way.refuse': 'Keep the date',
  'asked.way.reply': 'Answer',
  'asked.way.passUp': 'Pass it up',
});
