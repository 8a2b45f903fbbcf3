import { useQuery } from '@tanstack/react-query';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Select } from '../ui/Select.tsx';
import { RiskPath } from './RiskPath.tsx';
import { risksQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

type Props = { chosen: string | undefined; onChange: (reference: string | undefined) => void };

/** The way of one of the worst risks over the map; which one stands in the address. */
export function MovesOfRisk({ chosen, onChange }: Props) {
  const { data } = useQuery(risksQuery(usePlace().id, {}));
  const risks = data?.items ?? [];
  const risk = risks.find(({ reference }) => shortOf(reference) === chosen);
  if (risks.length === 0) return null;
  return (
    <>
      <Select
        id="map-moves"
        label={t('risks.path.show')}
        value={risk ? (chosen ?? '') : ''}
        options={[
          { value: '', label: t('risks.path.none') },
          ...risks.map(({ reference, title }) => ({
            value: shortOf(reference),
            label: t('risks.path.option', { reference: shortOf(reference), title }),
          })),
        ]}
        onChange={(next) => onChange(next === '' ? undefined : next)}
      />
      {risk && <RiskPath risk={risk} />}
    </>
  );
}
