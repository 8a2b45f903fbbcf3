import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { changed } from './changed.ts';
import { dropDraft, readDraft, saveDraft } from './drafts.ts';
import { t } from './form.strings.ts';
import { lastChangeOf, type Changed } from './lastChange.ts';
import { problemOf } from './problem.ts';
import { clashes, putTogether } from './put-together.ts';

export type Saving =
  | { state: 'clean' | 'saving' }
  | { state: 'saved'; at: string }
  /** Why the server refused; null when no answer came */
  | { state: 'unsaved'; why: string | null };

type Kept = Changed & { version: number };

/** How the words of one kind of record are read, written and kept. */
export type Written<Words extends object, Doc extends Kept> = {
  /** Names what is kept on this device: `report.${id}` */
  draft: string;
  wordsIn: (doc: Doc) => Words;
  /** Spaces round what was typed do not count: the server drops them */
  trimmed: (words: Words) => Words;
  /** Of what is unsaved, what the server would take */
  sendable: (unsaved: Partial<Words>) => Partial<Words>;
  read: () => Promise<Doc>;
  write: (body: Partial<Words>, version: number) => Promise<Doc>;
  /** Puts what the server answered on the page */
  show: (doc: Doc) => unknown;
};

/** What the server holds now, where another changed what was typed here, too. */
export type Meeting<Words> = { theirs: Words; by: string; at: string };

/**
 * Words that are saved as they are typed: only what changed is sent. What another saved meanwhile comes in; where both
 * wrote in one text their changes are put together, and where both changed the same words nothing is sent until it is
 * settled. What is not saved is kept on this device.
 */
export const useAutosave = <Words extends object, Doc extends Kept>(doc: Doc, how: Written<Words, Doc>) => {
  const latest = useRef(doc);
  const [kept] = useState(() => readKept(doc, how));
  const [meeting, setMeeting] = useState<Meeting<Words> | null>(kept.meeting);
  const [saving, setSaving] = useState<Saving>({ state: 'clean' });
  const { words, typed, put } = useWords(kept.words);
  useKept(latest.current, words, { how, saving });
  // What was kept met another's words while nobody looked: whose they are is asked for now.
  const nameThem = useEffectEvent(() => {
    if (meeting) void lastChangeOf(doc).then(({ by }) => setMeeting((now) => now && { ...now, by }));
  });
  useEffect(() => nameThem(), []);

  const send = async (): Promise<void> => {
    const body = how.sendable(unsaved(typed.current, latest.current, how));
    if (Object.keys(body).length === 0) return;
    setSaving({ state: 'saving' });
    try {
      latest.current = await how.write(body, latest.current.version);
      setSaving({ state: 'saved', at: latest.current.updatedAt });
      void how.show(latest.current);
    } catch (thrown) {
      if (problemOf(thrown).status === 412) return meet(body);
      setSaving({ state: 'unsaved', why: whyOf(thrown) });
    }
  };
  const meet = async (mine: Partial<Words>): Promise<void> => {
    const before = latest.current;
    latest.current = await how.read();
    const theirs = how.wordsIn(latest.current);
    if (clashes(mine, theirs, how.wordsIn(before))) {
      setSaving({ state: 'clean' });
      return setMeeting({ theirs, ...(await lastChangeOf(latest.current)) });
    }
    put(putTogether(unsavedAsTyped(typed.current, before, how), theirs, how.wordsIn(before)));
    return send();
  };
  /** What another saved, as soon as it is heard of; where it clashes the next save asks. */
  const takeIn = async (): Promise<void> => {
    if (meeting !== null || doc.version <= latest.current.version) return;
    const [before, theirs] = [how.wordsIn(latest.current), how.wordsIn(doc)];
    const mine = unsavedAsTyped(typed.current, latest.current, how);
    if (clashes(mine, theirs, before)) return;
    latest.current = doc;
    put(putTogether(mine, theirs, before));
  };
  const inTurn = useInTurn({
    flush: async () => {
      if (meeting === null) await send();
    },
    takeIn,
  });
  const flush = async () => {
    await inTurn('flush');
    return isSaved(typed.current, latest.current, how);
  };
  const heard = useEffectEvent(() => void inTurn('takeIn'));
  useEffect(() => heard(), [doc.version]);
  useRested(words, meeting === null, flush);

  return {
    words,
    saving,
    meeting,
    /** Saves what is not saved yet. True when nothing is left. */
    flush,
    change: (change: Partial<Words>) => put({ ...typed.current, ...change }),
    settle: () => setMeeting(null),
  };
};

type Reading<Words extends object, Doc extends Kept> = Pick<Written<Words, Doc>, 'wordsIn' | 'trimmed'>;

/** What was typed and is not on the server yet. */
export const unsaved = <Words extends object, Doc extends Kept>(
  typed: Words,
  saved: Doc,
  { wordsIn, trimmed }: Reading<Words, Doc>,
): Partial<Words> => changed<Words>(trimmed(typed), wordsIn(saved));

/** The same with its spaces, for whoever goes on typing. */
const unsavedAsTyped = <Words extends object, Doc extends Kept>(
  typed: Words,
  saved: Doc,
  how: Reading<Words, Doc>,
): Partial<Words> => {
  const names = Object.keys(unsaved(typed, saved, how)) as (keyof Words)[];
  // A choice of the properties that it has.
  return Object.fromEntries(names.map((name) => [name, typed[name]])) as Partial<Words>;
};

/** What was typed on this device and did not reach the server; where the record changed since, it is shown beside it. */
const readKept = <Words extends object, Doc extends Kept>(
  doc: Doc,
  how: Written<Words, Doc>,
): { words: Words; meeting: Meeting<Words> | null } => {
  // What was kept under this name came from `useKept`.
  const kept = readDraft(how.draft)?.values as { words: Words; version: number } | undefined;
  const theirs = how.wordsIn(doc);
  if (!kept || isSaved(kept.words, doc, how)) return { words: theirs, meeting: null };
  const meets = { theirs, by: t('conflict.someone'), at: doc.updatedAt };
  return { words: kept.words, meeting: kept.version === doc.version ? null : meets };
};

type Keeping<Words extends object, Doc extends Kept> = { how: Written<Words, Doc>; saving: Saving };

/** Keeps what is not saved on this device, and lets go of it once it is. */
const useKept = <Words extends object, Doc extends Kept>(
  doc: Doc,
  words: Words,
  { how, saving }: Keeping<Words, Doc>,
) => {
  const keep = useEffectEvent(() => {
    if (isSaved(words, doc, how)) dropDraft(how.draft);
    else saveDraft(how.draft, { words, version: doc.version });
  });
  useEffect(() => keep(), [doc, words, saving]);
};

const isSaved = <Words extends object, Doc extends Kept>(words: Words, doc: Doc, how: Reading<Words, Doc>) =>
  Object.keys(unsaved(words, doc, how)).length === 0;

/** The words on the screen, also for what runs between two paints. */
const useWords = <Words>(first: Words) => {
  const [words, setWords] = useState(first);
  const typed = useRef(words);
  const put = (next: Words) => {
    typed.current = next;
    setWords(next);
  };
  return { words, typed, put };
};

/** One after the other: two saves on the way at once would refuse each other. */
const useInTurn = <Name extends string>(works: Record<Name, () => Promise<void>>) => {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(works);
  latest.current = works;
  return (name: Name): Promise<void> => {
    const mine = last.current.then(() => latest.current[name]());
    last.current = mine.catch(() => undefined);
    return mine;
  };
};

/** How long the keys rest before what was typed is saved. */
const rest = 1200;

/** Saves when the typing rests, and when the network is back. */
const useRested = (words: object, isOn: boolean, flush: () => Promise<boolean>) => {
  const save = useEffectEvent(() => void flush());
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => save(), rest);
    return () => clearTimeout(timer);
  }, [words, isOn]);
  useEffect(() => {
    const onReturn = () => save();
    window.addEventListener('online', onReturn);
    return () => window.removeEventListener('online', onReturn);
  }, []);
};

const whyOf = (thrown: unknown) => {
  const { status, errors, title } = problemOf(thrown);
  return status === 0 ? null : (errors?.[0]?.message ?? title);
};
