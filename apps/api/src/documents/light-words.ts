/** How a document says a light, where it is not the band of a score. */
export const lightWords = { red: 'Red', amber: 'Amber', green: 'Green', grey: 'Not assessed' } as const;
