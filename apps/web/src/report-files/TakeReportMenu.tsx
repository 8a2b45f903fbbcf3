import { lazy, Suspense, useState } from 'react';
import { reportFormats } from '../sro-reports/formats.ts';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';

const AskForFileDialog = lazy(() => import('./AskForFileDialog.tsx'));

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
  return (
    <>
      <TakeAwayMenu formats={reportFormats} documentAs={documentAs} onTooMany={() => setTooMany(true)} />
      {isTooMany && (
        <Suspense>
          <AskForFileDialog askForFile={askForFile} workspace={workspace} onClose={() => setTooMany(false)} />
        </Suspense>
      )}
    </>
  );
}
