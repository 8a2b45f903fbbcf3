import { useQuery } from '@tanstack/react-query';
import type { CurveSessionRepresentation } from '@trivet/contract';
import type { CurvePartDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

type Props = { session: CurveSessionRepresentation; onClose: () => void };
type Values = { partnerId: string | null; prospectName: string; words: string };

/** Names who can help, and how: one of the partners, or somebody to be won. */
export default function PartDialog({ session, onClose }: Props) {
  const partners = useQuery(seatsQuery(session.partnershipId)).data?.partners ?? [];
  const { mutateAsync: name } = useSessionChange((body: CurvePartDraft) =>
    api.curveSessions.namePart({ params: placeOf(session), body }),
  );
  const form = useForm<Values, CurvePartDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.CurvePartDraft),
    defaultValues: { partnerId: null, prospectName: '', words: '' },
    draft: `curve.${session.id}.part`,
    onSubmit: async (body) => {
      await name(body);
      onClose();
    },
  });
  return (
    <Dialog title={t('session.parts.add')} onClose={onClose}>
      <Form form={form} submit={t('session.parts.save')} onCancel={onClose}>
        <Combobox
          {...form.field('partnerId')}
          label={t('session.parts.partner')}
          items={partners.map(({ id, organisationName }) => ({ id, label: organisationName }))}
          optional
        />
        {form.values.partnerId === null && (
          <TextField
            {...form.field('prospectName')}
            label={t('session.parts.prospect')}
            hint={t('session.parts.prospectHint')}
            autoComplete="off"
          />
        )}
        <TextArea {...form.field('words')} label={t('session.parts.words')} rows={2} />
      </Form>
    </Dialog>
  );
}
