import type { Command } from '../lib/keyboard.ts';
import { actionIcon, decisionIcon, meetingIcon, riskIcon } from '../ui/icons.tsx';

/** What can be made from anywhere, with its keys. Whoever can make it listens with `useCommand`. */
export const newItems = [
  { command: 'new.quickAction', label: 'new.quickAction', icon: actionIcon, keys: 'Q' },
  { command: 'new.action', label: 'new.action', icon: actionIcon, keys: 'C A' },
  { command: 'new.risk', label: 'new.risk', icon: riskIcon, keys: 'C R' },
  { command: 'new.decision', label: 'new.decision', icon: decisionIcon, keys: 'C D' },
  { command: 'new.meeting', label: 'new.meeting', icon: meetingIcon, keys: 'C M' },
] as const satisfies readonly { command: Command; label: string; icon: string; keys: string }[];
