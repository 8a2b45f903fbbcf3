import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { allStatuses as everyAction } from '../actions/action-search.ts';
import { api } from '../lib/api.ts';
import { useRested } from '../lib/useRested.ts';
import { shortOf } from '../partnerships/place.ts';
import { allStatuses as everyRisk } from '../risks/risk-search.ts';
import { actionIcon, buildingIcon, riskIcon } from '../ui/icons.tsx';
import type { PaletteItem } from '../ui/Palette.tsx';
import { useCurrentPartnership } from './navigation.ts';
import { useSession, type SessionPartnership, type SessionWorkspace } from './session.ts';

type Found = Pick<PaletteItem, 'id' | 'label' | 'detail' | 'icon'> & { address: string };

/** What the server finds for words: actions and risks of the partnership one is in, partnerships of all one's workspaces. */
export const useFound = () => {
  const navigate = useNavigate();
  const { workspaces } = useSession();
  const current = useCurrentPartnership();
  const [words, search] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['found', current?.id, words],
    queryFn: async () => {
      const asked = [
        ...(current ? [actionsIn(current, words), risksIn(current, words)] : []),
        ...workspaces.map((each) => partnershipsIn(each, words)),
      ];
      // Where one may not look there is nothing to find.
      return (await Promise.all(asked.map((each) => each.catch(() => [])))).flat();
    },
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const found = words.length > 1 ? (data ?? []) : [];
  const [called, others] = [found.filter(isCalled(words)), found.filter((each) => !isCalled(words)(each))];
  return {
    items: [...called, ...others].map(({ address, ...item }) => ({
      ...item,
      run: () => void navigate({ href: address }),
    })),
    isSearching: isFetching,
    search: useRested((typed: string) => search(typed.trim().slice(0, 100)), 150),
  };
};

/** What is called just that comes before what only speaks of it: 'r-014' is the risk, not the action about it. */
const isCalled =
  (words: string) =>
  ({ label }: Found) =>
    label.toLowerCase().startsWith(`${words.toLowerCase()} `);

const few = { limit: '5' };

const actionsIn = async ({ id, name, code, workspace }: SessionPartnership, q: string): Promise<Found[]> => {
  const { items } = await api.actions.list({
    params: { partnershipId: id },
    query: { ...few, q, status: everyAction },
  });
  return items.map((action) => ({
    id: action.id,
    label: `${shortOf(action.reference)} ${action.title}`,
    detail: name,
    icon: actionIcon,
    address: `/w/${workspace.slug}/p/${code}/actions/${shortOf(action.reference)}`,
  }));
};

const risksIn = async ({ id, name, code, workspace }: SessionPartnership, q: string): Promise<Found[]> => {
  const { items } = await api.risks.list({ params: { partnershipId: id }, query: { ...few, q, status: everyRisk } });
  return items.map((risk) => ({
    id: risk.id,
    label: `${shortOf(risk.reference)} ${risk.title}`,
    detail: name,
    icon: riskIcon,
    address: `/w/${workspace.slug}/p/${code}/risks/${shortOf(risk.reference)}`,
  }));
};

/** One's own are in the palette already. */
const partnershipsIn = async ({ id, slug, name, partnerships }: SessionWorkspace, q: string): Promise<Found[]> => {
  const { items } = await api.partnerships.list({ params: { workspaceId: id }, query: { ...few, q } });
  return items
    .filter((entry) => !partnerships.some((own) => own.id === entry.id))
    .map((entry) => ({
      id: entry.id,
      label: entry.name,
      detail: name,
      icon: buildingIcon,
      address: `/w/${slug}/p/${entry.code}`,
    }));
};
