import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

const on = (userAgent: string) => deviceOf({ kind: 'browser', userAgent });

test('a device is called by the names people know, although browsers call themselves each other', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0';
  expect(on(`${windows} Safari/537.36 Edg/149.0`)).toBe('Edge on Windows');
  expect(on(`${windows} Safari/537.36`)).toBe('Chrome on Windows');
  expect(on('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1')).toBe('Safari on iOS');
  expect(on('something else')).toBe('A browser');
  expect(deviceOf({ kind: 'program', userAgent: windows })).toBe('A program');
});
