import { z } from 'zod';

/**
 * Why something concerns a person: it falls due, it was given to them, they were asked to join, an action asks
 * something of them or answers what they asked, or a risk they share changes.
 */
export const NotificationKind = z.enum([
  'reminder',
  'assignment',
  'invitation',
  'verification',
  'verified',
  'returned',
  'date_asked',
  'date_granted',
  'date_refused',
  'escalation',
  'escalation_answered',
  'help',
  'noted',
  'ready',
  'variation',
  'hard_hit',
  'allocation_declined',
]);
export type NotificationKind = z.output<typeof NotificationKind>;
