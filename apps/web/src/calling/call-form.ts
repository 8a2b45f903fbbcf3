import { MeetingCall } from '@trivet/domain';
import { z } from 'zod';

/** Guests are typed one on each line. */
export const CallForm = z.preprocess((values) => {
  const { guests, ...rest } = values as { guests: string };
  const names = guests.split('\n').map((line) => line.trim());
  return { ...rest, guests: names.filter((name) => name !== '') };
}, MeetingCall);
