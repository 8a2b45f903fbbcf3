import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reportFormats } from '../sro-reports/formats.ts';
import { Confirm } from '../ui/Dialog.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './report-files.strings.ts';
import { tellWhy } from './tell-why.ts';

type Props = {
  /** As its address names it */
  workspace: string;
  documentAs: (format: 'csv' | 'xlsx') => Promise<Response>;
  /** Has the workbook made of what the page shows */
  askForFile: () => Promise<unknown>;
};

/** A report to take away; where it has too many rows to wait for, it is made meanwhile. */
export function TakeReportMenu({ workspace, documentAs, askForFile }: Props) {
  const [isTooMany, setTooMany] = useState(false);
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: askForFile,
    onSuccess: () => toast(t('files.told'), { link: <ToFiles workspace={workspace} /> }),
    onError: tellWhy,
    onSettled: () => {
      setTooMany(false);
      return queries.invalidateQueries({ queryKey: ['report_files'] });
    },
  });
  return (
    <>
      <TakeAwayMenu formats={reportFormats} documentAs={documentAs} onTooMany={() => setTooMany(true)} />
      {isTooMany && (
        <Confirm
          title={t('files.askTitle')}
          verb={t('files.ask')}
          busy={ask.isPending}
          onConfirm={() => ask.mutate()}
          onClose={() => setTooMany(false)}
        >
          {t('files.askWhy')}
        </Confirm>
      )}
    </>
  );
}

/** The way to one’s own report files. */
export const ToFiles = ({ workspace }: { workspace: string }) => (
  <LinkButton size="small" to="/w/$workspace/reports/files" params={{ workspace }}>
    {t('files.mine')}
  </LinkButton>
);
