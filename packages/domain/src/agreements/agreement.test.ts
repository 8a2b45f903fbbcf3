import { expect, test } from 'vitest';
import { AgreementSection } from './agreement.ts';
import { canonicalWords } from '../kernel/canonical.ts';
import { AgreementKind, mayBind, parentKindsOf } from './agreement-kind.ts';
import { agreementStatus } from './agreement-status.ts';
import { hintFor, templateOf } from './agreement-templates.ts';
import { RichText } from './rich-text.ts';

test('a content has one spelling, whatever order its fields come in, and another for another content', () => {
  const one = { title: 'Hall', parties: [{ b: 1, a: 'é' }], endsOn: null };
  const other = { endsOn: null, parties: [{ a: 'é', b: 1 }], title: 'Hall' };
  expect(canonicalWords(one)).toBe(canonicalWords(other));
  expect(canonicalWords(one)).toBe('{"endsOn":null,"parties":[{"a":"é","b":1}],"title":"Hall"}');
  expect(canonicalWords({ ...one, title: 'Hall ' })).not.toBe(canonicalWords(one));
  expect(canonicalWords([1, 2])).not.toBe(canonicalWords([2, 1]));
});

test.each(AgreementKind.options)('the template of a %s is a text we may keep, with a hint for each section', (kind) => {
  for (const section of templateOf(kind)) {
    expect(AgreementSection.safeParse(section).success).toBe(true);
    expect(hintFor(section.key)).not.toBeNull();
  }
});

test('service levels say how good, never how it is governed, paid or ended', () => {
  const keys = templateOf('service_level').map(({ key }) => key);
  for (const key of ['finance', 'price', 'decisions', 'exit']) expect(keys).not.toContain(key);
});

test('only a contract makes service levels bind; a memorandum never binds', () => {
  expect(parentKindsOf({ kind: 'service_level', isBinding: true })).toEqual(['contract']);
  expect(parentKindsOf({ kind: 'contract', isBinding: true })).toEqual([]);
  expect(mayBind('memorandum')).toBe(false);
});

test.each([
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://example.org/a', true],
  ['mailto:us@example.org', true],
])('a link to %s is kept: %s', (link, isKept) => {
  const text = [{ kind: 'paragraph', spans: [{ text: 'here', link }] }];
  expect(RichText.safeParse(text).success).toBe(isKept);
});

const signed = {
  stage: 'signed',
  signedVersion: 1,
  inForceFrom: '2026-11-01',
  inForceUntil: '2026-12-31',
  endedOn: null,
} as const;
test.each([
  ['2026-10-31', {}, 'signed'],
  ['2026-11-01', {}, 'in_force'],
  ['2026-12-31', {}, 'in_force'],
  ['2027-01-01', {}, 'expired'],
  ['2026-11-20', { stage: 'signing' }, 'in_force'],
  ['2026-11-20', { endedOn: '2026-11-30' }, 'in_force'],
  ['2026-11-30', { endedOn: '2026-11-30' }, 'terminated'],
  ['2026-11-20', { signedVersion: null, inForceFrom: null, stage: 'draft', endedOn: '2026-11-30' }, 'withdrawn'],
] as const)('on %s, with %j, it is %s', (today, change, status) => {
  expect(agreementStatus({ ...signed, ...change }, today)).toBe(status);
});
