import { queryOptions } from '@tanstack/react-query';
import type { ListedMembership, ListedPartner } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { everyPage } from '../lists/every-page.ts';
import type { ComboItem } from '../ui/Combobox.tsx';
import { t } from './partnerships.strings.ts';

/** Who can own something here: people by their organisation, and each organisation without naming a person. */
export const seatsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'seats'],
    queryFn: async () => {
      const params = { partnershipId };
      const [memberships, partners] = await Promise.all([
        everyPage((cursor) => api.memberships.list({ params, query: { cursor, limit: '200' } })),
        everyPage((cursor) => api.partners.list({ params, query: { cursor, limit: '200' } })),
      ]);
      return { partners, seats: seatsOf(memberships, partners) };
    },
    staleTime: 60_000,
  });

export type Seat = { personId: string | null; partnerId: string; personName: string; organisationName: string };

/** A person and the partner they act for; without a person, the partner alone. */
export const seatId = ({ personId, partnerId }: Pick<Seat, 'personId' | 'partnerId'>) =>
  `${partnerId} ${personId ?? ''}`;

export const seatItems = (seats: readonly Seat[]): ComboItem[] =>
  seats.map((seat) => ({ id: seatId(seat), label: seat.personName, group: seat.organisationName }));

/** Someone's own seat: what is raised without naming another is theirs. */
export const seatOf = (seats: readonly Seat[], personId: string) => seats.find((seat) => seat.personId === personId);

function seatsOf(memberships: readonly ListedMembership[], partners: readonly ListedPartner[]): Seat[] {
  // Who acts for the partnership as a whole owns things for the partner that leads it.
  const lead = partners.find(({ role }) => role === 'lead') ?? partners[0];
  const people = memberships
    .filter(({ standing, role }) => standing === 'current' && role !== 'observer')
    .flatMap(({ personId, personName, partnerId }) => {
      const partner = partners.find(({ id }) => id === partnerId) ?? lead;
      return partner
        ? [{ personId, personName, partnerId: partner.id, organisationName: partner.organisationName }]
        : [];
    });
  const unnamed = partners.map(({ id, organisationName }) => ({
    personId: null,
    personName: t('seats.nobody', { organisation: organisationName }),
    partnerId: id,
    organisationName,
  }));
  const each = new Map([...people, ...unnamed].map((seat) => [seatId(seat), seat]));
  return [...each.values()].toSorted(byOrganisation);
}

const byOrganisation = (a: Seat, b: Seat) =>
  a.organisationName.localeCompare(b.organisationName, 'en-GB') ||
  Number(a.personId === null) - Number(b.personId === null);
