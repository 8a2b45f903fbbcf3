import { problemOf } from '../lib/problem.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './report-files.strings.ts';

/** Says why something could not be done with a report file. */
export const tellWhy = (thrown: unknown) => toast(problemOf(thrown).title || t('files.refused'), { bad: true });
