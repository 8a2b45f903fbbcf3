import type { MeetingRepresentation, PulseOfMeeting } from '@trivet/contract';
import type { PulseAnswer } from '@trivet/domain';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { at } from '../meetings/meetings.api.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { usePulseChange } from './pulse.api.ts';
import { t } from './pulse.strings.ts';
import './pulse.css';

type Props = { meeting: MeetingRepresentation; pulse: PulseOfMeeting };

/** The question of five answers: one tap says it, words may follow. */
export function PulseQuestion({ meeting, pulse: { mine } }: Props) {
  const answer = usePulseChange(meeting, (body: PulseAnswer) => api.pulse.answer({ params: at(meeting), body }));
  const say = (body: PulseAnswer, onSuccess?: () => void) =>
    answer.mutate(body, {
      ...(onSuccess && { onSuccess }),
      onError: (thrown) => toast(problemOf(thrown).title || t('pulse.failed'), { bad: true }),
    });
  return (
    <div className="stack">
      <p className="muted">{t('pulse.hint')}</p>
      <div className="pulse-scores" role="group" aria-label={t('pulse.title')}>
        {([1, 2, 3, 4, 5] as const).map((score) => (
          <Button
            key={score}
            aria-pressed={mine?.score === score}
            onClick={() => say({ score, comment: mine?.comment ?? '' })}
          >
            <span className="pulse-score">{score}</span> {t(`pulse.score.${score}`)}
          </Button>
        ))}
      </div>
      {mine && (
        <>
          <p role="status">{t('pulse.said')}</p>
          <Comment
            said={mine.comment}
            busy={answer.isPending}
            onSay={(comment) => say({ score: mine.score, comment }, () => toast(t('pulse.commentSaved')))}
          />
        </>
      )}
    </div>
  );
}

type CommentProps = { said: string; busy: boolean; onSay: (comment: string) => void };

function Comment({ said, busy, onSay }: CommentProps) {
  const [typed, type] = useState(said);
  return (
    <form
      className="stack"
      data-gap="tight"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(typed.trim());
      }}
    >
      <TextArea
        id="pulse-comment"
        label={t('pulse.comment')}
        hint={t('pulse.commentHint')}
        value={typed}
        onChange={type}
        rows={2}
        limit={1000}
        optional
      />
      <div>
        <Button type="submit" busy={busy} disabled={typed.trim() === said}>
          {t('pulse.commentSave')}
        </Button>
      </div>
    </form>
  );
}
