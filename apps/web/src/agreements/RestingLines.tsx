import { useQuery } from '@tanstack/react-query';
import type { AgreementRepresentation } from '@trivet/contract';
import { LineRows } from '../accountability/LineRows.tsx';
import { restingLinesQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** Who answers to whom because of what this says: the lines that rest on one of its sections. */
export function RestingLines({ agreement }: { agreement: AgreementRepresentation }) {
  const { data } = useQuery(restingLinesQuery(agreement));
  return (
    <LineRows
      title={t('resting.title')}
      lines={data?.items}
      factsOf={({ restsOn }) => restsOn?.sectionTitle ?? t('resting.gone')}
    />
  );
}
