import type { InterestView, MeetingRepresentation } from '@trivet/contract';
import type { InterestHandling, InterestPatch } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { NatureAndHandling } from './InterestForm.tsx';
import { useInterestChange } from './interests.api.ts';
import { t } from './interests.strings.ts';

type Props = { meeting: MeetingRepresentation; interest: InterestView; onClose: () => void };

/** Puts a declared interest right, or says how it was handled. */
export default function ChangeInterestDialog({ meeting, interest, onClose }: Props) {
  const { id: interestId, version, nature, handling } = interest;
  const { mutateAsync: change } = useInterestChange(meeting, (body: InterestPatch) =>
    api.interests.change({ params: { ...at(meeting), interestId }, body }, { ifMatch: version }),
  );
  const form = useForm<{ nature: string; handling: InterestHandling }, InterestPatch>({
    schema: () => import('./interest-forms.ts').then((forms) => forms.InterestPatch),
    defaultValues: { nature, handling },
    onSubmit: async (body) => {
      await change(body);
      onClose();
    },
  });
  return (
    <Dialog title={t('interests.changeOf', { name: interest.name })} onClose={onClose}>
      <Form form={form} submit={t('interests.changeSave')} onCancel={onClose}>
        <NatureAndHandling nature={form.field('nature')} handling={form.field('handling')} />
      </Form>
    </Dialog>
  );
}
