/** What a meeting takes at an item. */
export const takenKinds = ['note', 'decision', 'action', 'risk', 'interest'] as const;
export type TakenKind = (typeof takenKinds)[number];

/** What is being taken, with the words it begins with. */
export type Taken = { kind: TakenKind | null; words: string };

const others = ['decision', 'action', 'risk', 'interest'] as const;
type Other = { kind: (typeof others)[number]; words: string };

/** '/action Bring the costed option' written as a note is an action with those words; null: it is what was said. */
export const readTaken = (typed: string): Other | null => {
  const [, kind, words = ''] = /^\/(\w+)\s(.*)$/s.exec(typed) ?? [];
  const other = others.find((each) => each === kind?.toLowerCase());
  return other ? { kind: other, words: words.trim() } : null;
};
