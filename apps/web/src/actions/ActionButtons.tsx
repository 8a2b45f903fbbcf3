import type { ActionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import type { Ending } from './end-verbs.ts';
import { NoteForm } from './NoteForm.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { deliveryIn, type AnswerSearch } from './answer-search.ts';
import { t } from './actions.strings.ts';

const EndActionDialog = lazy(() => import('./EndActionDialog.tsx'));
const CompleteActionDialog = lazy(() => import('./CompleteActionDialog.tsx'));
const AskDateDialog = lazy(() => import('./AskDateDialog.tsx'));
const LinksSheet = lazy(() => import('./LinksSheet.tsx'));
const EditActionSheet = lazy(() => import('./EditActionSheet.tsx'));

type Opened =
  | 'update'
  | 'note'
  | 'edit'
  | 'complete'
  | 'askDate'
  | 'links'
  | Extract<Ending, 'stop' | 'reopen' | 'escalate'>;

type Props = {
  action: ActionRepresentation;
  place: Place;
  /** What a reminder's link has answered: it stands in the form, and nothing is saved. */
  answer?: AnswerSearch['answer'];
  onAnswered: () => void;
};

/** What this person may do with it now: the server says so, and nothing else is shown. */
export function ActionButtons({ action, place, answer, onAnswered }: Props) {
  const { may } = action.permissions;
  const [opened, open] = useState<Opened | null>(answer && may.includes('action.progress') ? 'update' : null);
  const close = () => {
    open(null);
    if (answer) onAnswered();
  };
  useCommand('row.status', () => open('update'), may.includes('action.progress'));
  useCommand('row.edit', () => open('edit'), may.includes('action.edit'));
  const shown = buttons.filter(({ act, right }) => may.includes(right) && isFor(act, action));
  if (shown.length === 0) return null;
  return (
    <div className="stack detail-acts">
      <div className="cluster" data-gap="tight">
        {shown.map(({ act }) => (
          <Button
            key={act}
            kind={isInPlace(act) ? 'primary' : 'secondary'}
            aria-expanded={isInPlace(act) ? opened === act : undefined}
            onClick={() => open(opened === act ? null : act)}
          >
            {t(words[act])}
          </Button>
        ))}
      </div>
      {opened === 'update' && (
        <Card title={t('actions.update.title', { reference: shortOf(action.reference) })}>
          <UpdateForm action={action} said={answer && deliveryIn[answer]} onDone={close} onCancel={close} />
        </Card>
      )}
      {opened === 'note' && (
        <Card title={t('actions.note.title', { reference: shortOf(action.reference) })}>
          <NoteForm action={action} onDone={close} onCancel={close} />
        </Card>
      )}
      <Suspense>
        {opened === 'edit' && <EditActionSheet action={action} place={place} onClose={close} />}
        {opened === 'complete' && <CompleteActionDialog action={action} onClose={close} />}
        {opened === 'askDate' && <AskDateDialog action={action} onClose={close} />}
        {opened === 'links' && <LinksSheet action={action} onClose={close} />}
        {isEnding(opened) && <EndActionDialog action={action} how={opened} onClose={close} />}
      </Suspense>
    </div>
  );
}

const buttons = [
  { act: 'update', right: 'action.progress' },
  { act: 'note', right: 'action.note' },
  { act: 'complete', right: 'action.complete' },
  { act: 'reopen', right: 'action.reopen' },
  { act: 'escalate', right: 'action.escalate' },
  { act: 'askDate', right: 'action.ask_move' },
  { act: 'edit', right: 'action.edit' },
  { act: 'links', right: 'action.edit' },
  { act: 'stop', right: 'action.cease' },
] as const satisfies readonly { act: Opened; right: string }[];

const words = {
  update: 'actions.update.open',
  note: 'actions.note.open',
  complete: 'actions.page.complete',
  reopen: 'actions.page.reopen',
  escalate: 'actions.page.escalate',
  askDate: 'actions.page.askDate',
  edit: 'actions.page.edit',
  links: 'actions.page.links',
  stop: 'actions.page.stop',
} as const;

const isEnding = (opened: Opened | null): opened is Extract<Opened, Ending> =>
  opened === 'stop' || opened === 'reopen' || opened === 'escalate';

/** These open on the page itself, and one of them is the first thing to do there. */
const isInPlace = (act: Opened) => act === 'update' || act === 'note';

/**
 * Who may say how it stands tells what is new along with it; who may move the date asks nobody, and one question at a
 * time is enough.
 */
const isFor = (act: Opened, { permissions, askedDueOn }: ActionRepresentation) => {
  if (act === 'note') return !permissions.may.includes('action.progress');
  return act !== 'askDate' || (!permissions.fields.includes('dueOn') && askedDueOn === null);
};
