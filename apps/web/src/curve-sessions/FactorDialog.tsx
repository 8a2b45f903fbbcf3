import type { CurveSessionRepresentation } from '@trivet/contract';
import type { StoryFactor } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

type Props = { session: CurveSessionRepresentation; direction: StoryFactor['direction']; onClose: () => void };

/** Adds one cause to the story behind the curve, with how we know. */
export default function FactorDialog({ session, direction, onClose }: Props) {
  const { mutateAsync: write } = useSessionChange((factor: StoryFactor) =>
    api.curveSessions.write(
      { params: placeOf(session), body: { story: [...session.story, factor] } },
      { ifMatch: session.version },
    ),
  );
  const form = useForm<StoryFactor, StoryFactor>({
    schema: () => import('@trivet/domain').then((domain) => domain.StoryFactor),
    defaultValues: { direction, words: '', evidence: '' },
    draft: `curve.${session.id}.${direction}`,
    onSubmit: async (factor) => {
      await write(factor);
      onClose();
    },
  });
  return (
    <Dialog title={t(`session.story.${direction}Add`)} onClose={onClose}>
      <Form form={form} submit={t('session.story.save')} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t('session.story.words')} rows={2} autoFocus />
        <TextArea
          {...form.field('evidence')}
          label={t('session.story.evidence')}
          hint={t('session.story.evidenceHint')}
          optional
          rows={2}
        />
      </Form>
    </Dialog>
  );
}
