import { keepPreviousData, useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { NudgePreview, NudgeTarget } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { useRested } from '../lib/useRested.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './nudge.strings.ts';
import type { Asking } from './who-to-ask.ts';

type Props = { asked: readonly Asking[]; onClose: () => void };

const longest = 500;

/** Whom a reminder reaches, word for word what they will read, a line of one's own, and the press that sends it. */
export default function NudgeDialog({ asked, onClose }: Props) {
  const [words, setWords] = useState('');
  const [shown, show] = useState('');
  const rested = useRested(show);
  const type = (next: string) => {
    setWords(next);
    if (next.length <= longest) rested(next);
  };
  const preview = usePreview(asked, shown.trim());
  const reached = preview?.targets.filter(({ held }) => held === null) ?? [];
  const people = new Map(reached.map(({ personId, personName }) => [personId, personName ?? '']));
  const { send, refused, isPending } = useSending(asked, { words: words.trim(), names: [...people.values()], onClose });
  const mayNotSend = people.size === 0 || words.length > longest;
  const footer = (
    <>
      <Button kind="primary" busy={isPending} disabled={mayNotSend} onClick={send}>
        {t('nudge.send', { count: Math.max(1, people.size) })}
      </Button>
      <Button onClick={onClose}>{t('nudge.close')}</Button>
    </>
  );
  return (
    <Dialog
      size="wide"
      title={t('nudge.title', { count: preview ? people.size : asked.length })}
      onClose={onClose}
      footer={footer}
    >
      <div className="stack">
        {refused && (
          <Banner kind="warning">
            <p role="alert">{refused}</p>
          </Banner>
        )}
        {preview ? <Targets targets={preview.targets} /> : <Skeleton what={t('nudge.what')} />}
        <TextArea
          id="nudge-words"
          label={t('nudge.words')}
          hint={t('nudge.wordsHint')}
          rows={2}
          limit={longest}
          value={words}
          onChange={type}
        />
        {preview && preview.letters.length > 0 && <Letters letters={preview.letters} />}
      </div>
    </Dialog>
  );
}

function Targets({ targets }: { targets: readonly NudgeTarget[] }) {
  return (
    <ul className="nudge-targets" aria-label={t('nudge.whom')}>
      {targets.map((target) => (
        <li key={`${target.contributionId} ${target.personId}`}>
          <strong>{target.personName ?? target.partnerName}</strong>{' '}
          <span className="muted">
            {target.personName && `${target.partnerName}, `}
            {target.label}
          </span>
          <span className="block">
            <Fate target={target} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Fate({ target: { held, channel, bounced } }: { target: NudgeTarget }) {
  if (held)
    return (
      <StatusTag kind="grey" shape="ring">
        {held.words}
      </StatusTag>
    );
  if (bounced) return <StatusTag kind="amber">{t('nudge.bounced')}</StatusTag>;
  return <span className="muted">{t(channel === 'email' ? 'nudge.goes' : 'nudge.goesInApp')}</span>;
}

function Letters({ letters }: Pick<NudgePreview, 'letters'>) {
  return (
    <section aria-label={t('nudge.preview')}>
      <h3>{t('nudge.preview')}</h3>
      {letters.map(({ personId, personName, subject, text }, at) => (
        <Disclosure key={personId} title={t('nudge.letter', { name: personName, subject })} open={at === 0}>
          <p className="letter">{text}</p>
        </Disclosure>
      ))}
      <p className="muted">{t('nudge.replies')}</p>
    </section>
  );
}

const byPartnership = (asked: readonly Asking[]) =>
  [...Map.groupBy(asked, ({ partnershipId }) => partnershipId)].map(([partnershipId, parts]) => ({
    params: { partnershipId },
    contributionIds: parts.map(({ contributionId }) => contributionId),
  }));

/** One preview for each partnership, put together; undefined until all are there. */
const usePreview = (asked: readonly Asking[], words: string): NudgePreview | undefined => {
  const previews = useQueries({
    queries: byPartnership(asked).map(({ params, contributionIds }) => ({
      queryKey: ['nudges', params.partnershipId, contributionIds, words],
      queryFn: () => api.nudges.preview({ params, query: { contributionIds: contributionIds.join(), words } }),
      placeholderData: keepPreviousData,
    })),
  }).map(({ data }) => data);
  if (!previews.every((preview) => preview !== undefined)) return undefined;
  return { targets: previews.flatMap(({ targets }) => targets), letters: previews.flatMap(({ letters }) => letters) };
};

type Sending = { words: string; names: readonly string[]; onClose: () => void };

const useSending = (asked: readonly Asking[], { words, names, onClose }: Sending) => {
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const readAnew = () =>
    Promise.all(
      [['report_contributions'], ['work'], ['nudges'], ['reports']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      for (const { params, contributionIds } of byPartnership(asked))
        await api.nudges.give({ params, body: { contributionIds, words } });
    },
    onSuccess: async () => {
      toast(t('nudge.sent', { count: names.length, name: names[0] ?? '' }));
      onClose();
      await readAnew();
    },
    onError: async (thrown) => {
      setRefused(problemOf(thrown).title || t('nudge.failed'));
      await readAnew();
    },
  });
  return { send: () => mutate(), refused, isPending };
};
