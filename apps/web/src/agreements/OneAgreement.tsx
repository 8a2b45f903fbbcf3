import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AgreementRepresentation } from '@trivet/contract';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { usePlace, wholeOf } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { agreementQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** The agreement that the address names. */
export function OneAgreement({ children }: { children: (agreement: AgreementRepresentation) => ReactNode }) {
  const place = usePlace();
  const { reference = '' } = useParams({ strict: false });
  const whole = wholeOf(place, reference);
  const query = useQuery(agreementQuery(place.id, whole));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('agreement.what')} count={10}>
      {children}
    </Loaded>
  );
}
