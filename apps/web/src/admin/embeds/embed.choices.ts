/** How a chart stands that is or was shown on other sites. */
export const shownStates = ['shown', 'over', 'ended', 'archived'] as const;
