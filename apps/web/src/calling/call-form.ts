import { MeetingCall } from '@trivet/domain';
import { z } from 'zod';
import { guestsIn } from './guests.ts';

export const CallForm = z.preprocess((values) => {
  const { guests, ...rest } = values as { guests: string };
  return { ...rest, guests: guestsIn(guests) };
}, MeetingCall);
