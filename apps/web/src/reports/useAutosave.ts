import type { ReportRepresentation } from '@trivet/contract';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { lastChangeOf } from '../lib/lastChange.ts';
import { api } from '../lib/api.ts';
import { dropDraft, readDraft, saveDraft } from '../lib/drafts.ts';
import { problemOf } from '../lib/problem.ts';
import { useShowReport } from './reports.api.ts';
import { clashes, sendable, unsaved, wordsIn, type ReportWords } from './report-words.ts';
import { t } from './reports.strings.ts';

export type Saving =
  | { state: 'clean' | 'saving' }
  | { state: 'saved'; at: string }
  /** Why the server refused; null when no answer came */
  | { state: 'unsaved'; why: string | null };

/** What the server holds now, where another changed what was typed here, too. */
type Meeting = { theirs: ReportWords; by: string; at: string };

/**
 * The words of a report, saved as they are typed: only what changed is sent. Where another wrote elsewhere in it their
 * words come in; where both wrote in one place nothing is sent until it is settled. What is not saved is kept on this device.
 */
export const useAutosave = (report: ReportRepresentation) => {
  const latest = useRef(report);
  const [kept] = useState(() => readKept(report));
  const [meeting, setMeeting] = useState<Meeting | null>(kept.meeting);
  const [saving, setSaving] = useState<Saving>({ state: 'clean' });
  const { words, typed, put } = useWords(kept.words);
  const show = useShowReport();
  useKept(latest.current, words, saving);
  // What was kept met another's words while nobody looked: whose they are is asked for now.
  const nameThem = useEffectEvent(() => {
    if (meeting) void lastChangeOf(report).then(({ by }) => setMeeting((now) => now && { ...now, by }));
  });
  useEffect(() => nameThem(), []);

  const send = async (): Promise<void> => {
    const body = sendable(typed.current, latest.current);
    if (Object.keys(body).length === 0) return;
    setSaving({ state: 'saving' });
    try {
      latest.current = await api.reports.write({ params: oneOf(report), body }, { ifMatch: latest.current.version });
      setSaving({ state: 'saved', at: latest.current.updatedAt });
      void show(latest.current);
    } catch (thrown) {
      if (problemOf(thrown).status === 412) return meet(body);
      setSaving({ state: 'unsaved', why: whyOf(thrown) });
    }
  };
  const meet = async (mine: Partial<ReportWords>): Promise<void> => {
    const before = latest.current;
    latest.current = await api.reports.get({ params: oneOf(report) });
    const theirs = wordsIn(latest.current);
    if (clashes(mine, theirs, before)) {
      setSaving({ state: 'clean' });
      return setMeeting({ theirs, ...(await lastChangeOf(latest.current)) });
    }
    put({ ...theirs, ...unsaved(typed.current, before) });
    return send();
  };
  const flush = useInTurn(async () => {
    if (meeting === null) await send();
    return isSaved(typed.current, latest.current);
  });
  useRested(words, meeting === null, flush);

  return {
    words,
    saving,
    meeting,
    /** Saves what is not saved yet. True when nothing is left. */
    flush,
    change: (change: Partial<ReportWords>) => put({ ...typed.current, ...change }),
    settle: () => setMeeting(null),
  };
};

/** What was typed on this device and did not reach the server; where the report changed since, it is shown beside it. */
const readKept = (report: ReportRepresentation): { words: ReportWords; meeting: Meeting | null } => {
  // What was kept under this name came from `useKept`.
  const kept = readDraft(draftOf(report))?.values as { words: ReportWords; version: number } | undefined;
  const theirs = wordsIn(report);
  if (!kept || isSaved(kept.words, report)) return { words: theirs, meeting: null };
  const meets = { theirs, by: t('report.someone'), at: report.updatedAt };
  return { words: kept.words, meeting: kept.version === report.version ? null : meets };
};

/** Keeps what is not saved on this device, and lets go of it once it is. */
const useKept = (report: ReportRepresentation, words: ReportWords, saving: Saving) =>
  useEffect(() => {
    if (isSaved(words, report)) dropDraft(draftOf(report));
    else saveDraft(draftOf(report), { words, version: report.version });
  }, [report, words, saving]);

const draftOf = ({ id }: ReportRepresentation) => `report.${id}`;

const isSaved = (words: ReportWords, report: ReportRepresentation) => Object.keys(unsaved(words, report)).length === 0;

/** The words on the screen, also for what runs between two paints. */
const useWords = (first: ReportWords) => {
  const [words, setWords] = useState(first);
  const typed = useRef(words);
  const put = (next: ReportWords) => {
    typed.current = next;
    setWords(next);
  };
  return { words, typed, put };
};

/** One after the other: two saves on the way at once would refuse each other. */
const useInTurn = (work: () => Promise<boolean>) => {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(work);
  latest.current = work;
  return (): Promise<boolean> => {
    const mine = last.current.then(() => latest.current());
    last.current = mine.catch(() => undefined);
    return mine;
  };
};

/** How long the keys rest before what was typed is saved. */
const rest = 1200;

/** Saves when the typing rests, and when the network is back. */
const useRested = (words: ReportWords, isOn: boolean, flush: () => Promise<boolean>) => {
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

const oneOf = ({ partnershipId, id }: ReportRepresentation) => ({ partnershipId, reportId: id });
