import { Link } from '@tanstack/react-router';
import type { ListedReport } from '@trivet/contract';
import { dayOf, shortDay } from '../lib/dates.ts';
import { addressIn, type Place } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import type { Column } from '../ui/table.ts';
import { ReportStatus } from './ReportStatus.tsx';
import { t } from './reports.strings.ts';

export const reportColumns = (place: Place): readonly Column<ListedReport>[] => [
  {
    id: 'period',
    head: t('reports.period'),
    cell: ({ label, periodStartsOn }) => (
      <Link to="/w/$workspace/p/$code/reports/$reference" params={{ ...addressIn(place), reference: periodStartsOn }}>
        {label}
      </Link>
    ),
    isTitle: true,
  },
  { id: 'status', head: t('reports.status'), cell: (report) => <ReportStatus report={report} />, nowrap: true },
  { id: 'light', head: t('reports.light'), cell: ({ light }) => light && <LightTag light={light} />, nowrap: true },
  { id: 'headline', head: t('reports.headline'), cell: ({ headline }) => headline },
  { id: 'due', head: t('reports.due'), cell: ({ dueOn }) => shortDay(dueOn), nowrap: true },
  { id: 'submitted', head: t('reports.submitted'), cell: submitted, nowrap: true },
];

const submitted = ({ submittedAt, submittedByName }: ListedReport) =>
  submittedAt && (
    <>
      {shortDay(dayOf(submittedAt))}
      {submittedByName && <small className="block muted">{t('reports.by', { name: submittedByName })}</small>}
    </>
  );
