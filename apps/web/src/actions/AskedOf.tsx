import type { ActionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { Ending } from './end-verbs.ts';
import { t } from './asked.strings.ts';

const EndActionDialog = lazy(() => import('./EndActionDialog.tsx'));

/** What others are asked about an action, and their ways to answer it. */
export function AskedOf({ action }: { action: ActionRepresentation }) {
  const [how, open] = useState<Ending | null>(null);
  const { awaitsVerification, askedDueOn, answerDueOn } = action;
  if (!awaitsVerification && !askedDueOn && !answerDueOn) return null;
  return (
    <div className="stack asked-of">
      {awaitsVerification && <ToVerify action={action} onAnswer={open} />}
      {askedDueOn && <DateAsked action={action} onAnswer={open} />}
      {answerDueOn && <Escalated action={action} onAnswer={open} />}
      <Suspense>{how && <EndActionDialog action={action} how={how} onClose={() => open(null)} />}</Suspense>
    </div>
  );
}

type Props = { action: ActionRepresentation; onAnswer: (how: Ending) => void };

function ToVerify({ action, onAnswer }: Props) {
  const { evidence, completedByName, verifierName, closingNote, permissions } = action;
  return (
    <Banner
      kind="info"
      title={verifierName ? t('asked.verify.by', { name: verifierName }) : t('asked.verify.byAnother')}
      actions={
        permissions.may.includes('action.verify') && (
          <Ways action={action} onAnswer={onAnswer} ways={['verify', 'sendBack']} />
        )
      }
    >
      <p>{t('asked.verify.done', { name: completedByName ?? t('asked.someone'), words: closingNote })}</p>
      <p className="as-typed">{t('asked.verify.evidence', { evidence })}</p>
    </Banner>
  );
}

function DateAsked({ action, onAnswer }: Props) {
  const { askedDueOn, askedDueByName, askedDueReason, dueOn, permissions } = action;
  if (!askedDueOn) return null;
  return (
    <Banner
      kind="info"
      title={t('asked.date.title', { name: askedDueByName ?? t('asked.someone'), day: longDay(askedDueOn) })}
      actions={
        permissions.may.includes('action.answer_move') && (
          <Ways action={action} onAnswer={onAnswer} ways={['grant', 'refuse']} />
        )
      }
    >
      <p className="as-typed">{askedDueReason}</p>
      {dueOn && <p>{t('asked.date.now', { day: longDay(dueOn) })}</p>}
    </Banner>
  );
}

function Escalated({ action, onAnswer }: Props) {
  const { escalatedTo, answerDueOn, escalatedByName, escalationWords, lastNote, permissions } = action;
  if (!escalatedTo || !answerDueOn) return null;
  return (
    <Banner
      kind="warning"
      title={t(`asked.level.${escalatedTo}`, { day: longDay(answerDueOn) })}
      actions={
        permissions.may.includes('action.answer_escalation') && (
          <Ways action={action} onAnswer={onAnswer} ways={escalatedTo === 'sro' ? ['reply'] : ['reply', 'passUp']} />
        )
      }
    >
      {escalationWords && (
        <p>{t('asked.level.words', { name: escalatedByName ?? t('asked.someone'), words: escalationWords })}</p>
      )}
      {lastNote && <p className="as-typed">{t('asked.level.blockedBy', { words: lastNote })}</p>}
      {escalatedTo !== 'sro' && <p className="muted">{t('asked.level.next')}</p>}
    </Banner>
  );
}

function Ways({ action, onAnswer, ways }: Props & { ways: readonly (keyof typeof words)[] }) {
  return ways.map((way, n) => (
    <Button key={way} kind={n === 0 ? 'primary' : 'secondary'} onClick={() => onAnswer(way)}>
      {t(words[way])}
      <span className="visually-hidden"> {shortOf(action.reference)}</span>
    </Button>
  ));
}

const words = {
  verify: 'asked.way.verify',
  sendBack: 'asked.way.sendBack',
  grant: 'asked.way.grant',
  refuse: 'asked.way.refuse',
  reply: 'asked.way.reply',
  passUp: 'asked.way.passUp',
} as const;
