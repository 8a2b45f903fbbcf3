import { useEffect, useEffectEvent } from 'react';
import { preferences } from './preferences.ts';

/** What a key can ask for. Whoever can do it listens with `useCommand`. */
export type Command =
  | 'palette'
  | 'shortcuts'
  | 'search'
  | `new.${'action' | 'quickAction' | 'risk' | 'decision' | 'meeting'}`
  | `go.${'home' | 'actions' | 'risks' | 'outcomes' | 'meetings' | 'reports'}`
  | `row.${'next' | 'previous' | 'select' | 'selectTo' | 'status' | 'edit'}`
  | `take.${'note' | 'action' | 'decision' | 'risk' | 'interest'}`
  | 'fullScreen';

/** One key, or two pressed one after the other. */
export const shortcuts: Readonly<Record<string, Command>> = {
  '?': 'shortcuts',
  '/': 'search',
  q: 'new.quickAction',
  'c a': 'new.action',
  'c r': 'new.risk',
  'c d': 'new.decision',
  'c m': 'new.meeting',
  'g h': 'go.home',
  'g a': 'go.actions',
  'g r': 'go.risks',
  'g o': 'go.outcomes',
  'g m': 'go.meetings',
  'g p': 'go.reports',
  j: 'row.next',
  k: 'row.previous',
  x: 'row.select',
  X: 'row.selectTo',
  s: 'row.status',
  e: 'row.edit',
  n: 'take.note',
  a: 'take.action',
  d: 'take.decision',
  r: 'take.risk',
  i: 'take.interest',
  f: 'fullScreen',
};

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; isTyping: boolean };
type Reading = { command: Command | null; pending: string };

/**
 * Reads one press after what was pending. Ctrl or Cmd K always works; the others are character shortcuts, which
 * WCAG 2.1.4 wants off inside fields and by choice.
 */
export const readPress = (press: Press, pending: string, areOn: boolean): Reading => {
  if ((press.ctrlKey || press.metaKey) && !press.altKey)
    return { command: press.key.toLowerCase() === 'k' ? 'palette' : null, pending: '' };
  if (!areOn || press.isTyping || press.altKey || press.key.length !== 1) return { command: null, pending: '' };
  const keys = `${pending}${press.key}`;
  const command = shortcuts[keys] ?? shortcuts[press.key] ?? null;
  const starts = Object.keys(shortcuts).some((each) => each.startsWith(`${press.key} `));
  return { command: command, pending: command || !starts ? '' : `${press.key} ` };
};

const listeners = new Map<Command, (() => void)[]>();
const watchers = new Set<() => void>();

/** Whether something on the screen can do it now. */
export const canRun = (command: Command) => (listeners.get(command)?.length ?? 0) > 0;

/** Does it, as its keys would. */
export const run = (command: Command) => listeners.get(command)?.at(-1)?.();

/** Tells when what can be done has changed. */
export const onListenersChange = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** Does `run` when the keys of a command are pressed; the page opened last wins. */
export const useCommand = (command: Command, run: () => void, isOn = true) => {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!isOn) return;
    const mine = () => latest();
    listen(command, (others) => [...others, mine]);
    return () => listen(command, (others) => others.filter((each) => each !== mine));
  }, [command, isOn]);
};

/** Starts to listen; once per page. Returns the way to stop. */
export const listenForShortcuts = () => {
  let pending = '';
  let forget = 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
    const reading = readPress({ ...pressOf(event) }, pending, preferences().shortcuts);
    pending = reading.pending;
    clearTimeout(forget);
    forget = window.setTimeout(() => (pending = ''), 1500);
    if (!reading.command || !canRun(reading.command) || isInDialog(event.target)) return;
    event.preventDefault();
    run(reading.command);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
};

const listen = (command: Command, change: (listening: (() => void)[]) => (() => void)[]) => {
  listeners.set(command, change(listeners.get(command) ?? []));
  watchers.forEach((tell) => tell());
};

const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  isTyping: isField(event.target),
});

const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key);

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      'textarea, select, input:not([type=checkbox], [type=radio], [type=button]), [role=menu] *, [role=listbox] *',
    ));

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=dialog], [role=alertdialog]');
