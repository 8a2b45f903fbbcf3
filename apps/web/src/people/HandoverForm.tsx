import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { HandoverRepresentation, ListedMembership, MembershipRepresentation } from '@trivet/contract';
import type { Handover } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { useRefreshPartners } from '../partners/partners.api.ts';
import { Card } from '../ui/Card.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/Toast.tsx';
import { handoverSchema, type HandoverValues } from './handover-form.ts';
import { everyoneQuery, handoverQuery } from './people.api.ts';
import { t } from './people.strings.ts';

type Item = HandoverRepresentation['items'][number];
type Props = { membership: MembershipRepresentation; handover: HandoverRepresentation };

/** Everything to one person, or each thing to whom it suits; what is not given stays. */
export function HandoverForm({ membership, handover }: Props) {
  const { data = [] } = useQuery(everyoneQuery(membership.partnershipId));
  const seats = data.filter((seat) => mayTake(seat, membership.personId));
  const form = useHandover(membership, handover);
  const everything = form.field('items');
  const giveAll = (personId: string) =>
    everything.onChange(
      form.values.items.map((row, at) => {
        const item = handover.items[at];
        return { ...row, toPersonId: item && takersOf(item, seats).has(personId) ? personId : null };
      }),
    );
  const allTakers = new Map(handover.items.flatMap((item) => [...takersOf(item, seats)]));
  return (
    <Form form={form} submit={t('handover.save')}>
      <Select
        id={everything.id}
        label={t('handover.all')}
        hint={t('handover.allHint')}
        error={everything.error}
        value={sameFor(form.values.items)}
        onChange={giveAll}
        options={optionsOf(allTakers)}
      />
      <Card title={t('handover.each')}>
        <div className="stack" data-gap="loose">
          {handover.items.map((item, at) => (
            <Taker key={item.id} item={item} takers={takersOf(item, seats)} {...form.field(`items.${at}.toPersonId`)} />
          ))}
        </div>
      </Card>
    </Form>
  );
}

const useHandover = (membership: MembershipRepresentation, handover: HandoverRepresentation) => {
  const queries = useQueryClient();
  const refresh = useRefreshPartners(membership.partnershipId);
  const params = { partnershipId: membership.partnershipId, membershipId: membership.id };
  return useForm<HandoverValues, Handover>({
    schema: handoverSchema,
    defaultValues: { items: handover.items.map(({ kind, id }) => ({ kind, id, toPersonId: null })) },
    says: { items: t('handover.none') },
    onSubmit: async (body) => {
      const left = await api.memberships.handOver({ params, body }, { ifMatch: handover.version });
      queries.setQueryData(handoverQuery(params.partnershipId, params.membershipId).queryKey, left);
      await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ['work'] })]);
      toast(t('handover.done', { count: body.items?.length ?? 0 }));
    },
  });
};

type TakerProps = {
  item: Item;
  takers: ReadonlyMap<string, string>;
  id: string;
  value: string | null;
  onChange: (personId: string | null) => void;
  error?: string | undefined;
};

function Taker({ item, takers, value, onChange, ...field }: TakerProps) {
  return (
    <div>
      <p>
        <span className="muted">{t(`handover.kind.${item.kind}`)}</span> <strong>{item.title}</strong>
      </p>
      {takers.size === 0 ? (
        <p className="muted">{t('handover.nobody')}</p>
      ) : (
        <Select
          {...field}
          label={t('handover.takes')}
          value={value ?? ''}
          onChange={(id) => onChange(id || null)}
          options={optionsOf(takers)}
        />
      )}
    </div>
  );
}

const mayTake = ({ personId, standing, role }: ListedMembership, from: string) =>
  personId !== from && standing === 'current' && role !== 'observer';

/** As the domain has it: the coordinator and those of the whole partnership act for each partner, others for their own. */
const takersOf = ({ partnerId }: Item, seats: readonly ListedMembership[]): Map<string, string> => {
  const takers = seats.filter(
    (seat) =>
      partnerId === null || seat.role === 'coordinator' || seat.partnerId === null || seat.partnerId === partnerId,
  );
  return new Map(takers.map(({ personId, personName }) => [personId, personName]));
};

const optionsOf = (takers: ReadonlyMap<string, string>) => [
  { value: '', label: t('handover.stays') },
  ...[...takers].map(([value, label]) => ({ value, label })),
];

/** The one person who takes all of it, where there is one. */
const sameFor = (rows: HandoverValues['items']) => {
  const takers = new Set(rows.map(({ toPersonId }) => toPersonId));
  const [only] = takers;
  return takers.size === 1 && only ? only : '';
};
