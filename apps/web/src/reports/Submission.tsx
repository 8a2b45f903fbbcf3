import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReportRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { usePersonName } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { toast } from '../ui/Toast.tsx';
import { reportQuery, useShowReport } from './reports.api.ts';
import { t } from './reports.strings.ts';

/** The chair's statement and the press that freezes the report as they read it. */
export function Submission({ report }: { report: ReportRepresentation }) {
  const place = usePlace();
  const name = usePersonName();
  const { submit, refused, isPending } = useSubmission(report);
  return (
    <Card>
      <div className="stack">
        {refused && (
          <Banner kind="warning">
            <p role="alert">{refused}</p>
          </Banner>
        )}
        <p>{t('check.statement', { partnership: place.name })}</p>
        <p>
          <strong>{name}</strong>
        </p>
        <div>
          <Button kind="primary" busy={isPending} disabled={report.missing.length > 0} onClick={submit}>
            {t('check.submit')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

const useSubmission = (report: ReportRepresentation) => {
  const place = usePlace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const show = useShowReport();
  const [refused, setRefused] = useState<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api.reports.submit(
        { params: { partnershipId: report.partnershipId, reportId: report.id } },
        { ifMatch: report.version },
      ),
    onSuccess: async (submitted) => {
      await show(submitted);
      toast(t('check.submitted', { label: submitted.label }));
      const params = { ...addressIn(place), reference: submitted.periodStartsOn };
      await navigate({ to: '/w/$workspace/p/$code/reports/$reference', params });
    },
    onError: async (thrown) => {
      const { status, title } = problemOf(thrown);
      setRefused(status === 412 ? t('check.changed') : title || t('check.failed'));
      await queries.invalidateQueries(reportQuery(report.partnershipId, report.periodStartsOn));
    },
  });
  return { submit: () => mutate(), refused, isPending };
};
