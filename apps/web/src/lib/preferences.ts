import { useSyncExternalStore } from 'react';

export type Preferences = {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  shortcuts: boolean;
};

const key = 'trivet.preferences';
const standard: Preferences = { theme: 'system', density: 'comfortable', shortcuts: true };
const listeners = new Set<() => void>();
let chosen: Preferences | undefined;

/** How this person wants the screen, kept on this device. */
export const preferences = (): Preferences => (chosen ??= { ...standard, ...stored() });

export const choose = (change: Partial<Preferences>) => {
  chosen = { ...preferences(), ...change };
  store(chosen);
  apply(chosen);
  listeners.forEach((tell) => tell());
};

export const usePreferences = () => useSyncExternalStore(subscribe, preferences);

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

// public/appearance.js does the same before the first paint.
const apply = ({ theme, density }: Preferences) => {
  const root = document.documentElement;
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
  if (density === 'compact') root.setAttribute('data-density', 'compact');
  else root.removeAttribute('data-density');
};

// Storage may be forbidden (private windows, group policy): the choice then lasts as long as the page.
const stored = (): Partial<Preferences> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
};
const store = (value: Preferences) => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
};
