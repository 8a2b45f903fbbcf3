import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonRepresentation } from '@trivet/contract';
import type { NotificationTopic } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { toast } from '../ui/Toast.tsx';
import { myProfileQuery } from './account.api.ts';
import { t } from './account.strings.ts';

type Choice = { email?: 'now' | 'daily' | 'weekly' | 'off'; inApp?: 'now' | 'off' };
export type Choose = (topic: NotificationTopic, choice: Choice) => void;

/** Shows a choice at once and saves it: one after the other, each on the version the one before made. */
export const useNoticeChoice = ({ id: personId, workspaceId }: PersonRepresentation): Choose => {
  const queries = useQueryClient();
  const query = myProfileQuery(workspaceId, personId);
  const { mutate } = useMutation({
    scope: { id: `notices ${personId}` },
    mutationFn: async ({ topic, choice }: { topic: NotificationTopic; choice: Choice }) => {
      const body = { preferences: { notifications: { [topic]: choice } } };
      const version = queries.getQueryData(query.queryKey)?.version ?? 1;
      return api.people.edit({ params: { workspaceId, personId }, body }, { ifMatch: version });
    },
    onMutate: ({ topic, choice }) =>
      queries.setQueryData(query.queryKey, (profile) => profile && withChoice(profile, topic, choice)),
    // Only the version: choices made in the meantime are on the screen already and on their way.
    onSuccess: ({ version }) => queries.setQueryData(query.queryKey, (profile) => profile && { ...profile, version }),
    onError: () => {
      toast(t('notices.notSaved'), { bad: true });
      return queries.invalidateQueries(query);
    },
  });
  return (topic, choice) =>
    mutate({ topic, choice }, { onSuccess: () => toast(t('notices.saved', { topic: t(`topic.${topic}`) })) });
};

const withChoice = (profile: PersonRepresentation, topic: NotificationTopic, choice: Choice): PersonRepresentation => {
  const { preferences } = profile;
  if (!preferences) return profile;
  const notifications = { ...preferences.notifications, [topic]: { ...preferences.notifications[topic], ...choice } };
  return { ...profile, preferences: { ...preferences, notifications } };
};
