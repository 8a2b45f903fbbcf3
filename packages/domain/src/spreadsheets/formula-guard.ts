/**
 * What a spreadsheet would run as a formula when a cell begins with it, also in its wide form; and what it passes over
 * before it looks (OWASP, CSV injection). The same rule in SQL is `app.guarded_cell`, and a test holds the two together.
 */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: an apostrophe goes before what begins like a formula, or like one guarded already. */
export const guardedCell = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** What was guarded, as it was. */
export const unguardedCell = (text: string): string => (text.startsWith("'") && runs.test(text) ? text.slice(1) : text);
