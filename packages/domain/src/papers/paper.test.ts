import { expect, test } from 'vitest';
import { safeName } from './paper.ts';

test.each([
  ['Budget 2027.pdf', 'Budget 2027.pdf'],
  ['..\\..\\Budget.exe', 'Budget.pdf'],
  ['/etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Ann\\Plán na hóige.docx', 'Plán na hóige.pdf'],
  ['<script>"x"\r\n.pdf', 'script x.pdf'],
  ['...', 'Paper.pdf'],
  ['', 'Paper.pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(150)}.pdf`],
])('a PDF that is called %j is kept as %j', (name, kept) => {
  expect(safeName(name, 'application/pdf')).toBe(kept);
});
