import type { ReportFileRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { dayOf, longDay, shortDay } from '../lib/dates.ts';
import { ago } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './report-files.strings.ts';
import './report-files.css';

type File = ReportFileRepresentation;

export const reportFileColumns = (onRemove: (file: File) => void): readonly Column<File>[] => [
  { id: 'report', head: t('files.report'), isTitle: true, cell: named },
  { id: 'state', head: t('files.state'), cell: state },
  { id: 'asked', head: t('files.asked'), cell: ({ createdAt }) => ago(createdAt) },
  { id: 'kept', head: t('files.kept'), cell: ({ keptUntil }) => shortDay(dayOf(keptUntil)), nowrap: true },
  { id: 'acts', head: t('files.acts'), isControl: true, cell: (file) => <FileActs file={file} onRemove={onRemove} /> },
];

/** What only says the day or the order narrows nothing. */
const narrows = (name: string) => name !== 'asOf' && name !== 'sort' && name !== 'groupBy' && name !== 'since';

const named = (file: File) => {
  const isNarrowed = Object.keys(file.asked).some(narrows);
  return (
    <>
      {file.title}
      <small className="muted block">
        {t(isNarrowed ? 'files.asOfNarrowed' : 'files.asOf', { day: longDay(file.asOf) })}
      </small>
    </>
  );
};

const kinds = { waiting: 'grey', making: 'blue', ready: 'green', failed: 'red', removed: 'grey' } as const;

const state = ({ status, rows, failure }: File) => (
  <>
    <StatusTag kind={kinds[status]} {...(status === 'making' && { shape: 'diamond' })}>
      {t(`files.state.${status}`)}
    </StatusTag>
    {status === 'making' && <small className="muted block">{t('files.rowsSoFar', { count: rows })}</small>}
    {status === 'ready' && <small className="muted block">{t('files.rows', { count: rows })}</small>}
    {failure && <small className="muted block">{t(`files.failure.${failure}`)}</small>}
  </>
);

function FileActs({ file, onRemove }: { file: File; onRemove: (file: File) => void }) {
  const { workspaceId, id: fileId, title, asOf, permissions } = file;
  const which = { title, day: longDay(asOf) };
  return (
    <span className="cluster file-acts" data-gap="tight">
      {permissions.may.includes('report_file.read') && (
        <Button
          size="small"
          icon={downloadIcon}
          aria-label={t('files.takeOf', which)}
          onClick={() => void takeAway(api.reportFiles.document({ params: { workspaceId, fileId } }))}
        >
          {t('files.take')}
        </Button>
      )}
      {permissions.may.includes('report_file.remove') && (
        <Button size="small" kind="quiet" aria-label={t('files.removeOf', which)} onClick={() => onRemove(file)}>
          {t('files.remove')}
        </Button>
      )}
    </span>
  );
}
