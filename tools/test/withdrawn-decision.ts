const rule = {
  method: 'consensus',
  voterRoles: ['lead'],
  thresholdPercent: 50,
  isOverAllVoters: false,
  leastAnswersPercent: 50,
  isSilenceConsent: false,
  answerWithinWorkingDays: 5,
  ratifyWithinDays: 28,
};

/** A proposal that was withdrawn: nobody owes a position. */
export const withdrawnDecision = {
  number: 9001,
  title: 'Ended',
  words: '',
  why: '',
  options: '[]',
  consulted: '',
  method: 'consensus',
  rule: JSON.stringify(rule),
  opens_on: '2026-02-01',
  closes_on: '2026-02-09',
  status: 'withdrawn',
  outcome: '',
  voter_partner_ids: '{}',
  bound_partner_ids: '{}',
  is_indicative: false,
  reason: 'Past',
  review_words: '',
  action_ids: '{}',
  risk_ids: '{}',
};
