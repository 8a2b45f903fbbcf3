/** Without accents and case, so that 'roisin' finds 'Róisín'. */
export const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
