/** What an idea is weighed by (N 2.8), in the order in which it is asked. */
export const criteria = ['leverage', 'feasibility', 'specificity', 'values'] as const;
