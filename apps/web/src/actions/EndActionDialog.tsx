import type { ActionRepresentation } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useActionChange } from './actions.api.ts';
import { t } from './actions.strings.ts';

export type Ending = 'complete' | 'stop' | 'reopen';

type Props = { action: ActionRepresentation; how: Ending; onClose: () => void };
type Values = { words: string };

/** Completes, stops or reopens an action: each asks for the words that the next reader will look for. */
export default function EndActionDialog({ action, how, onClose }: Props) {
  const reference = shortOf(action.reference);
  const { mutateAsync: end } = useActionChange((words: string) => verbs[how](action, words));
  const form = useForm<Values, Values>({
    schema: () => import('./end-form.ts').then(({ EndActionForm }) => EndActionForm),
    defaultValues: { words: '' },
    says: { words: t(`actions.end.${how}Missing`) },
    draft: `action.${how}.${action.id}`,
    onSubmit: async ({ words }) => {
      await end(words);
      toast(t(done[how], { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t(`actions.end.${how}Title`, { reference })} onClose={onClose}>
      <Form form={form} submit={t(`actions.end.${how}Save`, { reference })} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t(`actions.end.${how}Ask`)} autoFocus />
      </Form>
    </Dialog>
  );
}

const done = {
  complete: 'actions.end.completed',
  stop: 'actions.end.stopped',
  reopen: 'actions.end.reopened',
} as const;

type Verb = (action: ActionRepresentation, words: string) => Promise<ActionRepresentation>;

const verbs: Record<Ending, Verb> = {
  complete: (action, note) =>
    api.actions.complete({ params: one(action), body: { note } }, { ifMatch: action.version }),
  stop: (action, reason) => api.actions.cease({ params: one(action), body: { reason } }, { ifMatch: action.version }),
  reopen: (action, reason) =>
    api.actions.reopen({ params: one(action), body: { reason } }, { ifMatch: action.version }),
};

const one = ({ partnershipId, id }: ActionRepresentation) => ({ partnershipId, actionId: id });
