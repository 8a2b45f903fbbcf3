import { problemOf } from '../lib/problem.ts';
import { toast } from './Toast.tsx';
import { t } from './ui.strings.ts';

/**
 * A file that the server makes goes where downloads go, under the name that the server gives it, or it is said why not.
 * Where there are too many rows to wait for, `onTooMany` may offer something else.
 */
export const takeAway = (answer: Promise<Response>, onTooMany?: () => void): Promise<void> =>
  answer.then(save).catch((error: unknown) => {
    const { code, title } = problemOf(error);
    if (code === 'too_many_rows' && onTooMany) return onTooMany();
    toast(title || t('ui.notTaken'), { bad: true });
  });

const save = async (response: Response): Promise<void> =>
  download(await response.blob(), nameOf(response.headers.get('content-disposition') ?? ''));

/** What the page made itself goes where downloads go. */
export const download = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it only after this press is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** RFC 6266: the name with its encoding goes before the plain one. */
const nameOf = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? '');
};
