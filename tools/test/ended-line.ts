/** A line of accountability of a partner upwards that has ended, as columns. */
export const endedLine = {
  number: 9001,
  dimension: 'vertical',
  answers_to: 'resource_source',
  body_name: 'Scrutiny Committee',
  about: 'other',
  what_for: 'What was done',
  means: 'meeting',
  form: '',
  cadence: 'yearly',
  starts_on: '2026-01-01',
  first_due_on: '2026-02-01',
  ended_on: '2026-02-01',
  consequence: '',
  terms: 1,
  private_editions: 0,
  ending_reason: 'Past',
};

/** What a partner did not do, closed, as columns. */
export const endedUnmet = {
  number: 9001,
  what: 'What was promised',
  status: 'ended',
  opened_on: '2026-01-02',
  closed_on: '2026-02-01',
  closing_words: 'Past',
};
