import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReportRepresentation } from '@trivet/contract';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { reportIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { reportQuery } from './reports.api.ts';
import { t } from './reports.strings.ts';

/** The report that the address names, or what to say where there is none yet. */
export function OneReport({ children }: { children: (report: ReportRepresentation) => ReactNode }) {
  const place = usePlace();
  const { reference = '' } = useParams({ strict: false });
  const query = useQuery(reportQuery(place.id, reference));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('report.what')} count={10}>
      {(report) => (report ? children(report) : <NotYet />)}
    </Loaded>
  );
}

function NotYet() {
  const place = usePlace();
  return (
    <>
      <PageHeader title={t('report.notYet')} within={[t('reports.title'), place.name]} />
      <Card>
        <EmptyState
          icon={reportIcon}
          title={t('report.notYetWhy')}
          actions={
            <LinkButton to="/w/$workspace/p/$code/reports" params={addressIn(place)}>
              {t('report.back')}
            </LinkButton>
          }
        />
      </Card>
    </>
  );
}
