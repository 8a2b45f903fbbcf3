import { expect, test } from 'vitest';
import { NewPassword, weaknessOf } from './password.ts';

const known = {
  common: new Set(['password', 'qwertyuiop', '1q2w3e4r5t6y', 'iloveyou']),
  names: ['Glenree Health Alliance', 'Carnmoyle Council', 'ann.bell@example.org'],
};

test.each([
  ['1Q2W3E4R5T6Y', 'common'],
  ['password2026!', 'common'],
  ['P@55w0rd12345', 'common'],
  ['passwordpassword', 'common'],
  ['1234Qwertyuiop', 'common'],
  ['aaaaaaaaaaaaaaaa', 'too_repetitive'],
  ['abababababab1212', 'too_repetitive'],
  ['glenreehealth', 'names'],
  ['Carnmoyle-2026', 'names'],
  ['AnnBell.Council99', 'names'],
])('%s is refused as %s', (password, code) => {
  expect(weaknessOf(password, known)?.[0]).toBe(code);
});

test.each([
  'my health is good today',
  'a council of six badgers',
  'tide-lantern-basket',
  'Ná habair tada fós',
  '🦡🦊🦉🐝🦋🐌🐛🐜🪲🐞🦗🕷️',
])('%s is taken', (password) => {
  expect(NewPassword.safeParse(password).success).toBe(true);
  expect(weaknessOf(password, known)).toBeNull();
});

test('a password has 12 to 256 characters, and is kept as typed', () => {
  expect(NewPassword.safeParse('x'.repeat(11)).success).toBe(false);
  expect(NewPassword.safeParse('x'.repeat(257)).success).toBe(false);
  expect(NewPassword.parse('  spaces around  ')).toBe('  spaces around  ');
});
