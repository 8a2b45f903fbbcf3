import { Email } from '@trivet/domain';
import * as z from 'zod/mini';

export const EmailForm = z.object({ email: Email });
