import { queryOptions } from '@tanstack/react-query';
import { allStatuses as everyAction } from '../actions/action-search.ts';
import { api } from '../lib/api.ts';
import { shortOf, type Place } from '../partnerships/place.ts';
import { everyPage } from '../lists/every-page.ts';
import { allStatuses as everyRisk } from '../risks/risk-search.ts';

/** What an entry is about, by what people call it now, and where it is. */
export type Thing = { name: string; address: string };

/** Names and addresses of all that a partnership's history can be about. */
export const thingsQuery = ({ id: partnershipId, workspace, code }: Place) =>
  queryOptions({
    queryKey: ['history', partnershipId, 'things'],
    queryFn: async () => {
      const below = `/w/${workspace}/p/${code}`;
      const groups = await Promise.all([
        actionsIn(partnershipId),
        risksIn(partnershipId),
        reportsIn(partnershipId),
        partnersIn(partnershipId),
        peopleIn(partnershipId),
      ]);
      return new Map(
        groups.flat().map(([id, name, path]): [string, Thing] => [id, { name, address: `${below}${path}` }]),
      );
    },
    staleTime: 60_000,
  });

type Named = [id: string, name: string, path: string];
const most = { limit: '200' };

const actionsIn = async (partnershipId: string): Promise<Named[]> => {
  const items = await everyPage((cursor) =>
    api.actions.list({ params: { partnershipId }, query: { ...most, status: everyAction, cursor } }),
  );
  return items.map(({ id, reference, title }) => [
    id,
    `${shortOf(reference)} ${title}`,
    `/actions/${shortOf(reference)}`,
  ]);
};

const risksIn = async (partnershipId: string): Promise<Named[]> => {
  const items = await everyPage((cursor) =>
    api.risks.list({ params: { partnershipId }, query: { ...most, status: everyRisk, cursor } }),
  );
  return items.map(({ id, reference, title }) => [
    id,
    `${shortOf(reference)} ${title}`,
    `/risks/${shortOf(reference)}`,
  ]);
};

const reportsIn = async (partnershipId: string): Promise<Named[]> => {
  const items = await everyPage((cursor) =>
    api.reports.list({ params: { partnershipId }, query: { ...most, cursor } }),
  );
  return items.map(({ id, label, periodStartsOn }) => [id, label, `/reports/${periodStartsOn}`]);
};

const partnersIn = async (partnershipId: string): Promise<Named[]> => {
  const lists = await Promise.all(
    (['false', 'true'] as const).map((past) =>
      everyPage((cursor) => api.partners.list({ params: { partnershipId }, query: { ...most, past, cursor } })),
    ),
  );
  return lists.flat().map(({ id, organisationName }) => [id, organisationName, `/partners/${id}`]);
};

const peopleIn = async (partnershipId: string): Promise<Named[]> => {
  const lists = await Promise.all(
    (['false', 'true'] as const).map((past) =>
      everyPage((cursor) => api.memberships.list({ params: { partnershipId }, query: { ...most, past, cursor } })),
    ),
  );
  return lists.flat().map(({ id, personName }) => [id, personName, '/people']);
};
