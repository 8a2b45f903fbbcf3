import { useState } from 'react';
import { Checkbox } from '../ui/Checkboxes.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './joining.strings.ts';

/** A password to be chosen: typed once, and shown to whoever wants to check it. */
export function NewPasswordField({
  label = t('joining.newPassword'),
  ...field
}: FieldProps<string> & { label?: string }) {
  const [isShown, show] = useState(false);
  return (
    <div className="stack" data-gap="tight">
      <TextField
        {...field}
        label={label}
        hint={t('joining.passwordHint')}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
      />
      <Checkbox id={`${field.id}-show`} label={t('joining.show')} value={isShown} onChange={show} />
    </div>
  );
}
