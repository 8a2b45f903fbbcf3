import { expect, test } from 'vitest';
import { readPress, shortcuts } from './keyboard.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, isTyping: false };
const press = (key: string, pending = '', more: Partial<typeof plain> = {}, areOn = true) =>
  readPress({ key, ...plain, ...more }, pending, areOn);

test('two keys, one after the other', () => {
  const first = press('g');
  expect(first).toEqual({ command: null, pending: 'g ' });
  expect(press('r', first.pending).command).toBe('go.risks');
  expect(press('h', first.pending).command).toBe('go.home');
});

test('a second key that fits nothing is read afresh', () => {
  expect(press('j', 'g ')).toEqual({ command: 'row.next', pending: '' });
  expect(press('c', 'g ')).toEqual({ command: null, pending: 'c ' });
});

test('Ctrl K and Cmd K work even inside a field and with shortcuts off; nothing else does', () => {
  expect(press('k', '', { ctrlKey: true, isTyping: true }, false).command).toBe('palette');
  expect(press('K', '', { metaKey: true }).command).toBe('palette');
  for (const keys of Object.keys(shortcuts).filter((each) => each.length === 1)) {
    expect(press(keys, '', { isTyping: true }).command).toBeNull();
    expect(press(keys, '', {}, false).command).toBeNull();
  }
});

test('the browser’s own combinations are left alone', () => {
  expect(press('r', '', { ctrlKey: true }).command).toBeNull();
  expect(press('f', '', { altKey: true }).command).toBeNull();
});

test('no single key begins a sequence, so nothing waits', () => {
  const starts = Object.keys(shortcuts).flatMap((keys) => (keys.includes(' ') ? [keys[0]] : []));
  expect(starts.filter((key) => key && key in shortcuts)).toEqual([]);
});
