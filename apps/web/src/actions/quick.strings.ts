import { strings } from '../lib/strings.ts';

export const t = strings({
  'quick.title': 'Add an action in one line',
  'quick.line': 'What, @who and when',
  'quick.hint': 'For example, “Bring the costed option @Gareth 12 Jan”. Without a name it is yours',
  'quick.save': 'Add the action',
  'quick.missing': 'Say what is to be done',
  'quick.tooLong': 'Use 200 characters or fewer',
  'quick.nobody': 'Name someone who is here, or take the @ away',
  'quick.owner': 'Lead: {name}, {organisation}',
  'quick.unknown': 'Nobody here is called {name}',
  'quick.due': 'Due {day}',
  'quick.noDate': 'No date yet. Add fri, 25 nov or next week',
  'quick.orIs': 'Or is it',
  'quick.person': '{name}, {organisation}',
});
