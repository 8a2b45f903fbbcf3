import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressIn, usePlace } from '../partnerships/place.ts';

/** To the report of a period, by the day it begins; words alone where there is none. */
export function ReportLink({ startsOn, children }: { startsOn: string | undefined; children: ReactNode }) {
  const place = usePlace();
  if (!startsOn) return children;
  return (
    <Link to={reportAddress} params={{ ...addressIn(place), reference: startsOn }}>
      {children}
    </Link>
  );
}

/** The page of a report. */
export const reportAddress = '/w/$workspace/p/$code/reports/$reference' as string;
