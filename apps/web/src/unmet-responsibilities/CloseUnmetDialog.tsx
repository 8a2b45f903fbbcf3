import type { UnmetResponsibilityRepresentation } from '@trivet/contract';
import type { UnmetClosure } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useUnmetChange } from './unmet.api.ts';
import { t } from './unmet.strings.ts';

type Props = { unmet: UnmetResponsibilityRepresentation; onClose: () => void };

/** Closes it: it is met, or the matter ended another way. */
export default function CloseUnmetDialog({ unmet, onClose }: Props) {
  const reference = shortOf(unmet.reference);
  const { mutateAsync: end } = useUnmetChange((body: UnmetClosure) =>
    api.unmetResponsibilities.close({ params: paramsOf(unmet), body }, { ifMatch: unmet.version }),
  );
  const form = useForm<UnmetClosure, UnmetClosure>({
    schema: () => import('@trivet/domain').then((domain) => domain.UnmetClosure),
    defaultValues: { outcome: 'met', words: '' },
    says: { words: t('unmet.close.missing') },
    onSubmit: async (body) => {
      await end(body);
      toast(t('unmet.close.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('unmet.close.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('unmet.close')} onCancel={onClose}>
        <Radios
          {...form.field('outcome')}
          label={t('unmet.close.outcome')}
          options={(['met', 'ended'] as const).map((value) => ({ value, label: t(`unmet.close.${value}`) }))}
        />
        <TextArea {...form.field('words')} label={t('unmet.close.words')} rows={2} limit={1000} />
      </Form>
    </Dialog>
  );
}
