import { useQueryClient } from '@tanstack/react-query';
import type { FrameworkVersionDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './framework-versions.strings.ts';

type Values = { name: string; reason: string; inForceFrom: Day | null };

/** Freezes the outcomes and indicators as they stand, under a name and with a reason. */
export default function PublishVersionSheet({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm<Values, FrameworkVersionDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.FrameworkVersionDraft),
    defaultValues: { name: '', reason: '', inForceFrom: null },
    says: { name: t('publishVersion.nameMissing'), reason: t('publishVersion.reasonMissing') },
    draft: `framework_version.new.${workspaceId}`,
    onSubmit: async (body) => {
      const { number } = await api.frameworkVersions.publish({ params: { workspaceId }, body });
      toast(t('publishVersion.done', { number }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['framework_versions'] });
    },
  });
  return (
    <Sheet title={t('frameworkVersions.publish')} onClose={onClose}>
      <Form form={form} submit={t('frameworkVersions.publish')} onCancel={onClose}>
        <p>{t('publishVersion.lead')}</p>
        <TextField {...form.field('name')} label={t('publishVersion.name')} hint={t('publishVersion.nameHint')} />
        <TextArea {...form.field('reason')} label={t('publishVersion.reason')} limit={1000} />
        <DateField
          {...form.field('inForceFrom')}
          label={t('publishVersion.from')}
          hint={t('publishVersion.fromHint')}
          min={today()}
          optional
        />
      </Form>
    </Sheet>
  );
}
