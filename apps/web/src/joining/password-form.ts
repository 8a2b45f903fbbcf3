import { NewPassword, TypedPassword } from '@trivet/domain';
import * as z from 'zod/mini';

export const NewPasswordForm = z.object({ password: NewPassword });
export const OwnPasswordForm = z.object({ password: TypedPassword });
