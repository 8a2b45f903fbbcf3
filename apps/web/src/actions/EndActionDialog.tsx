import type { ActionRepresentation } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useActionChange } from './actions.api.ts';
import { verbs, type Ending } from './end-verbs.ts';
import { t } from './end.strings.ts';

type Props = { action: ActionRepresentation; how: Ending; onClose: () => void };
type Values = { words: string };

/** What takes a few words: each asks for those that the next reader will look for. */
export default function EndActionDialog({ action, how, onClose }: Props) {
  const reference = shortOf(action.reference);
  const { mutateAsync: end } = useActionChange((words: string) => verbs[how](action, words));
  const isOptional = how === 'verify' || how === 'grant';
  const form = useForm<Values, Values>({
    schema: () => import('./end-form.ts').then((forms) => (isOptional ? forms.MayEndForm : forms.EndActionForm)),
    defaultValues: { words: '' },
    says: isOptional ? {} : { words: t(`actions.end.${how}Missing`) },
    draft: `action.${how}.${action.id}`,
    onSubmit: async ({ words }) => {
      await end(words);
      toast(t(`actions.end.${how}Done`, { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t(`actions.end.${how}Title`, { reference })} onClose={onClose}>
      <Form form={form} submit={t(`actions.end.${how}Save`, { reference })} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t(`actions.end.${how}Ask`)} optional={isOptional} autoFocus />
      </Form>
    </Dialog>
  );
}
