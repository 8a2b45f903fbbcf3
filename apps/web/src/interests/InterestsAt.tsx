import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import { DeclaredList } from './DeclaredList.tsx';
import { interestsQuery } from './interests.api.ts';
import { t } from './interests.strings.ts';

type Props = { meeting: MeetingRepresentation; item: Pick<AgendaItemView, 'id' | 'title'> };

/** The interests declared in an item; nothing where there is none. */
export default function InterestsAt({ meeting, item }: Props) {
  const interests = useQuery(interestsQuery(meeting)).data?.items.filter(({ itemId }) => itemId === item.id) ?? [];
  if (interests.length === 0) return null;
  return <DeclaredList meeting={meeting} interests={interests} label={t('interests.of', { title: item.title })} />;
}
