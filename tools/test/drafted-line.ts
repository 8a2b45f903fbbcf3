/** A line of accountability of all to an overall body, that nobody has agreed to, as columns. */
export const draftedLine = {
  number: 9001,
  dimension: 'collective',
  answers_to: 'overall_body',
  body_name: 'Scrutiny Committee',
  about: 'other',
  what_for: 'What was done',
  means: 'meeting',
  form: '',
  cadence: 'yearly',
  starts_on: '2026-01-01',
  first_due_on: '2026-02-01',
  next_due_on: '2026-02-01',
  consequence: '',
  terms: 1,
  private_editions: 0,
  ending_reason: '',
};
