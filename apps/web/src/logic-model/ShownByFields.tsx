import { useQuery } from '@tanstack/react-query';
import type { LogicEvidenceShown } from '@trivet/contract';
import type { LogicEvidence, LogicEvidenceKind } from '@trivet/domain';
import { indicatorsQuery, measuresQuery } from '../outcomes/series.api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { planQuery } from '../plan/plan.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { standingPledgesQuery } from './logic-model.api.ts';
import { t } from './logic-model.strings.ts';

type Offer = { id: string; reference: string; title: string };
type Props = { field: FieldProps<LogicEvidence[]>; shown: readonly LogicEvidenceShown[] };

const kinds = ['measure', 'indicator', 'objective', 'milestone', 'pledge'] as const;

/** Ticks what shows how it goes with a box, kind by kind; what shows it already stays on offer, though it has ended since. */
export function ShownByFields({ field, shown }: Props) {
  const offered = useOffers();
  return kinds.map((kind) => {
    const before = shown.filter((one) => one.kind === kind && !offered[kind].some(({ id }) => id === one.id));
    const options = [...offered[kind], ...before];
    if (options.length === 0) return null;
    return (
      <Checkboxes
        key={kind}
        {...field}
        id={`${field.id}-${kind}`}
        name={`${field.name}.${kind}`}
        label={t(`logic.kind.${kind}`)}
        value={field.value.filter((one) => one.kind === kind).map(({ id }) => id)}
        onChange={(chosen) =>
          field.onChange([...field.value.filter((one) => one.kind !== kind), ...chosen.map((id) => ({ kind, id }))])
        }
        options={options.map(({ id, reference, title }) => ({ value: id, label: `${shortOf(reference)} ${title}` }))}
      />
    );
  });
}

/** What of this partnership may show a box. */
function useOffers(): Record<LogicEvidenceKind, readonly Offer[]> {
  const { id, workspaceId } = usePlace();
  const { data: plan } = useQuery(planQuery(id));
  const { data: measures } = useQuery(measuresQuery(id));
  const { data: indicators } = useQuery(indicatorsQuery(workspaceId, { contributorId: id }));
  const { data: pledges } = useQuery(standingPledgesQuery(id));
  const objectives = (plan?.objectives ?? []).filter(({ status }) => status !== 'dropped');
  return {
    measure: measures?.items ?? [],
    indicator: indicators?.items ?? [],
    objective: objectives,
    milestone: objectives.flatMap(({ onTheWay }) => onTheWay.filter(({ status }) => status !== 'dropped')),
    pledge: pledges?.items ?? [],
  };
}
