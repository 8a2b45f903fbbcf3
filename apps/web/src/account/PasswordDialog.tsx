import { useQueryClient } from '@tanstack/react-query';
import { NewPasswordField } from '../joining/NewPasswordField.tsx';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { sessionsQuery } from './account.api.ts';
import { t } from './account.strings.ts';

/** A new password takes the old one: a screen left open is not enough. */
export default function PasswordDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm({
    schema: () => import('./password-change.ts').then(({ PasswordChangeForm }) => PasswordChangeForm),
    defaultValues: { currentPassword: '', newPassword: '' },
    says: { currentPassword: t('password.currentMissing') },
    onSubmit: async (body) => {
      await api.me.changePassword({ params: {}, body });
      toast(t('password.done'));
      onClose();
      await queries.invalidateQueries(sessionsQuery);
    },
  });
  return (
    <Dialog title={t('password.change')} onClose={onClose}>
      <Form form={form} submit={t('password.change')} onCancel={onClose}>
        <TextField
          {...form.field('currentPassword')}
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          autoFocus
        />
        <NewPasswordField {...form.field('newPassword')} />
      </Form>
    </Dialog>
  );
}
