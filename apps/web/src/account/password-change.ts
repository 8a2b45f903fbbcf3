import { NewPassword, TypedPassword } from '@trivet/domain';
import * as z from 'zod/mini';

export const PasswordChangeForm = z.object({ currentPassword: TypedPassword, newPassword: NewPassword });
