import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Confirm } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './report-files.strings.ts';
import { tellWhy } from './tell-why.ts';
import { ToFiles } from './ToFiles.tsx';

type Props = {
  /** As its address names it */
  workspace: string;
  /** Has the workbook made of what the page shows */
  askForFile: () => Promise<unknown>;
  onClose: () => void;
};

/** Offers to have a report of too many rows made meanwhile. */
export default function AskForFileDialog({ workspace, askForFile, onClose }: Props) {
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: askForFile,
    onSuccess: () => toast(t('files.told'), { link: <ToFiles workspace={workspace} /> }),
    onError: tellWhy,
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: ['report_files'] });
    },
  });
  return (
    <Confirm
      title={t('files.askTitle')}
      verb={t('files.ask')}
      busy={ask.isPending}
      onConfirm={() => ask.mutate()}
      onClose={onClose}
    >
      {t('files.askWhy')}
    </Confirm>
  );
}
