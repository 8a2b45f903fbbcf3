import { strings } from '../lib/strings.ts';

// Apart from the rest, for my work shows these words and loads first.
export const t = strings({
  'actions.standing.not_started': 'Not started',
  'actions.standing.on_track': 'On track',
  'actions.standing.at_risk': 'At risk',
  'actions.standing.off_track': 'Off track',
  'actions.standing.blocked': 'Blocked',
  'actions.standing.complete': 'Complete',
  'actions.standing.stopped': 'Stopped',
});
