import type { MinutesCorrectionView, MinutesRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { moment } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './minutes.strings.ts';

const AnswerDialog = lazy(() => import('./AnswerDialog.tsx'));
const AskDialog = lazy(() => import('./AskDialog.tsx'));

type Props = { minutes: MinutesRepresentation; partnershipId: string };

/** What partners asked to be put right, and what became of it. */
export function Corrections({ minutes, partnershipId }: Props) {
  const [isAsking, setAsking] = useState(false);
  const place = { partnershipId, meetingId: minutes.meetingId };
  return (
    <Card
      title={t('corrections.title')}
      aside={
        minutes.permissions.may.includes('minutes.correct') && (
          <Button onClick={() => setAsking(true)}>{t('corrections.ask')}</Button>
        )
      }
    >
      {minutes.corrections.length === 0 && <p className="muted">{t('corrections.none')}</p>}
      <ul className="minutes-corrections">
        {minutes.corrections.map((correction) => (
          <Correction key={correction.id} correction={correction} minutes={minutes} place={place} />
        ))}
      </ul>
      <Suspense>{isAsking && <AskDialog minutes={minutes} place={place} onClose={() => setAsking(false)} />}</Suspense>
    </Card>
  );
}

export type OfMinutes = { partnershipId: string; meetingId: string };
type OneProps = { correction: MinutesCorrectionView; minutes: MinutesRepresentation; place: OfMinutes };

function Correction({ correction, minutes, place }: OneProps) {
  const [isAnswering, setAnswering] = useState(false);
  const { words, itemId, answer, answerWords, answeredByName, askedByName, partnerName, createdAt } = correction;
  const item = minutes.content.items.find(({ id }) => id === itemId);
  const by = { name: askedByName, partner: partnerName ?? '', when: moment(createdAt) };
  return (
    <li>
      <p className="as-typed">{words}</p>
      <p className="cluster row-facts" data-gap="tight">
        <StatusTag kind={answer === 'taken' ? 'green' : answer === 'declined' ? 'grey' : 'amber'}>
          {t(answer ? `corrections.${answer}` : 'corrections.waiting')}
        </StatusTag>
        <span>{t(partnerName ? 'corrections.byFor' : 'corrections.by', by)}</span>
        {item && <span>{t('corrections.about', { title: item.title })}</span>}
      </p>
      {answerWords && <p>{t('corrections.answeredBy', { name: answeredByName ?? '', words: answerWords })}</p>}
      {correction.permissions.may.includes('meeting.minute') && (
        <Button
          size="small"
          aria-label={t('corrections.answerOf', { words: words.slice(0, 60) })}
          onClick={() => setAnswering(true)}
        >
          {t('corrections.answer')}
        </Button>
      )}
      <Suspense>
        {isAnswering && <AnswerDialog correction={correction} place={place} onClose={() => setAnswering(false)} />}
      </Suspense>
    </li>
  );
}
