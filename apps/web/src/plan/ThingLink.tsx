import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';

type Kind = 'action' | 'risk' | 'measure' | 'indicator' | 'pledge' | 'objective' | 'milestone';

/** The page of a thing of the partnership that is quoted by its reference; what stands in the plan has its page there. */
export function ThingLink({ kind, reference, children }: { kind: Kind; reference: string; children: ReactNode }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  return (
    <Link to={pageOf[kind]} params={params}>
      {children}
    </Link>
  );
}

const pageOf = {
  action: '/w/$workspace/p/$code/actions/$reference',
  risk: '/w/$workspace/p/$code/risks/$reference',
  measure: '/w/$workspace/p/$code/outcomes/$reference',
  indicator: '/w/$workspace/p/$code/outcomes/$reference',
  pledge: '/w/$workspace/p/$code/money/pledges/$reference',
  objective: '/w/$workspace/p/$code/plan/$reference',
  milestone: '/w/$workspace/p/$code/plan/$reference',
} as const;
