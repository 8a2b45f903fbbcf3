import { z } from 'zod';

/** Why something concerns a person: it falls due, it was given to them, or they were asked to join. */
export const NotificationKind = z.enum(['reminder', 'assignment', 'invitation']);
export type NotificationKind = z.output<typeof NotificationKind>;
