import { useQuery } from '@tanstack/react-query';
import type { ActionRepresentation } from '@trivet/contract';
import type { ActionCompletion } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Mentions } from '../mentions/Mentions.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useActionChange, verifiersQuery } from './actions.api.ts';
import { t } from './end.strings.ts';

type Props = { action: ActionRepresentation; onClose: () => void };
type Values = { note: string; evidence: string; verifierPersonId: string | null };

/** Says that it is done. Where priority is high it also asks what shows it, and who should verify it. */
export default function CompleteActionDialog({ action, onClose }: Props) {
  const isHigh = action.priority === 'high';
  const reference = shortOf(action.reference);
  const { mutateAsync: complete } = useActionChange((body: ActionCompletion) =>
    api.actions.complete(
      { params: { partnershipId: action.partnershipId, actionId: action.id }, body },
      { ifMatch: action.version },
    ),
  );
  const form = useForm<Values, ActionCompletion>({
    schema: () => import('@trivet/domain').then((domain) => domain.ActionCompletion),
    defaultValues: { note: '', evidence: action.evidence, verifierPersonId: null },
    says: { note: t('actions.end.completeMissing'), evidence: t('actions.end.evidenceMissing') },
    draft: `action.complete.${action.id}`,
    onSubmit: async (body) => {
      const { awaitsVerification } = await complete(body);
      toast(t(awaitsVerification ? 'actions.end.toVerify' : 'actions.end.completed', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('actions.end.completeTitle', { reference })} onClose={onClose}>
      <Form form={form} submit={t('actions.end.completeSave', { reference })} onCancel={onClose}>
        <Mentions partnershipId={action.partnershipId} field={form.field('note')}>
          <TextArea {...form.field('note')} label={t('actions.end.completeAsk')} autoFocus />
        </Mentions>
        {isHigh && (
          <>
            <TextArea
              {...form.field('evidence')}
              label={t('actions.end.evidence')}
              hint={t('actions.end.evidenceHint')}
              rows={2}
            />
            <Verifier action={action} field={form.field('verifierPersonId')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** Who can be asked to verify it: whoever chairs or coordinates, or leads another partner; the server decides. */
export function Verifier({ action, field }: { action: ActionRepresentation; field: FieldProps<string | null> }) {
  const { data = [] } = useQuery(verifiersQuery(action));
  return (
    <Combobox
      {...field}
      label={t('actions.end.verifier')}
      hint={t('actions.end.verifierHint')}
      none={t('actions.end.verifierNone')}
      items={data}
    />
  );
}
