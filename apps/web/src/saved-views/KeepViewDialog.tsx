import { useQueryClient } from '@tanstack/react-query';
import type { SavedViewDraft, ViewedList } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { useMayHere } from '../partnerships/place.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './saved-views.strings.ts';

type Props = { partnershipId: string; list: ViewedList; query: string; onClose: () => void };
type Whose = 'own' | 'shared';
type Values = { name: string; whose: Whose | null; isDefault: boolean; query: string };

/** Gives what the register shows a name: for oneself, or for everyone in the partnership. */
export default function KeepViewDialog({ partnershipId, list, query, onClose }: Props) {
  const queries = useQueryClient();
  const mayShare = useMayHere('saved_view.share');
  const form = useForm<Values, SavedViewDraft & { whose: Whose }>({
    schema: () => import('./keep-view-form.ts').then(({ keepViewSchema }) => keepViewSchema(list)),
    defaultValues: { name: '', whose: 'own', isDefault: false, query },
    says: { name: t('views.nameMissing') },
    onSubmit: async ({ whose, ...body }) => {
      const params = { partnershipId };
      await (whose === 'shared' ? api.savedViews.share({ params, body }) : api.savedViews.keep({ params, body }));
      await queries.invalidateQueries({ queryKey: ['saved_views', partnershipId] });
      toast(t('views.kept', { name: body.name }));
      onClose();
    },
  });
  return (
    <Dialog title={t('views.keepTitle')} onClose={onClose}>
      <Form form={form} submit={t('views.keep')} onCancel={onClose}>
        <TextField
          {...form.field('name')}
          label={t('views.name')}
          hint={t('views.nameHint')}
          autoComplete="off"
          autoFocus
        />
        {mayShare && (
          <Radios
            {...form.field('whose')}
            label={t('views.whose')}
            options={[
              { value: 'own', label: t('views.own') },
              { value: 'shared', label: t('views.everyone') },
            ]}
          />
        )}
        <Checkbox {...form.field('isDefault')} label={t('views.default')} />
      </Form>
    </Dialog>
  );
}
