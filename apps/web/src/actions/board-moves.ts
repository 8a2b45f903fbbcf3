/** The columns of the board, in the order of the work. */
export const boardColumns = ['not_started', 'under_way', 'blocked', 'complete'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** What moving a card is: a status at once, or words to be asked for first; and the right it takes. */
export type BoardStep =
  | { asks: null; status: 'agreed' | 'in_progress'; right: 'action.progress' }
  | { asks: 'blocked' | 'complete' | 'reopen'; right: 'action.progress' | 'action.complete' | 'action.reopen' };

export const stepTo = (from: BoardColumn, to: BoardColumn): BoardStep => {
  if (from === 'complete') return { asks: 'reopen', right: 'action.reopen' };
  if (to === 'complete') return { asks: 'complete', right: 'action.complete' };
  if (to === 'blocked') return { asks: 'blocked', right: 'action.progress' };
  return { asks: null, status: to === 'not_started' ? 'agreed' : 'in_progress', right: 'action.progress' };
};

/** Where a card of a column can go: what is complete opens again as under way. */
export const movesFrom = (column: BoardColumn): readonly BoardColumn[] =>
  column === 'complete' ? ['under_way'] : boardColumns.filter((each) => each !== column);
