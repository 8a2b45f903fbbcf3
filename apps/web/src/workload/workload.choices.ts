export const quarters = ['this', 'next', 'second', 'third'] as const;
