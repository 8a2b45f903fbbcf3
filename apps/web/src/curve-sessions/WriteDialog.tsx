import type { CurveSessionRepresentation } from '@trivet/contract';
import type { CurveSessionPatch } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import type { Written } from './WrittenCard.tsx';
import { t } from './curve-sessions.strings.ts';

type Props = { session: CurveSessionRepresentation; field: Written; onClose: () => void };

/** Writes one of the answers. Two who write at once see both versions. */
export default function WriteDialog({ session, field, onClose }: Props) {
  const { mutateAsync: write } = useSessionChange((body: CurveSessionPatch) =>
    api.curveSessions.write({ params: placeOf(session), body }, { ifMatch: session.version }),
  );
  const form = useForm<Partial<Record<Written, string>>, CurveSessionPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.CurveSessionPatch),
    defaultValues: { [field]: session[field] },
    draft: `curve.${session.id}.${field}`,
    onSubmit: async (body) => {
      await write(body);
      onClose();
    },
  });
  const { value, ...rest } = form.field(field);
  return (
    <Dialog title={t(`session.${field}.title`)} onClose={onClose}>
      <Form form={form} submit={t('session.save')} onCancel={onClose}>
        <TextArea {...rest} value={value ?? ''} label={t(`session.${field}.label`)} rows={6} autoFocus />
      </Form>
    </Dialog>
  );
}
