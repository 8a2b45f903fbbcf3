import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { useMayHere } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { suggestionsQuery, useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

const SuggestSheet = lazy(() => import('./SuggestSheet.tsx'));
const TakeUpDialog = lazy(() => import('./TakeUpDialog.tsx'));

/** What people would like to be talked about and no meeting has taken up. */
export function Suggestions({ partnershipId }: { partnershipId: string }) {
  const [isSuggesting, setSuggesting] = useState(false);
  const { data } = useQuery(suggestionsQuery(partnershipId));
  const maySuggest = useMayHere('agenda_suggestion.make');
  if (!data) return null;
  return (
    <Card title={t('suggestions.title')}>
      <div className="stack">
        {data.items.length === 0 && <p className="muted">{t('suggestions.none')}</p>}
        {data.items.length > 0 && (
          <Rows
            label={t('suggestions.title')}
            items={data.items.map((item) => ({
              id: item.id,
              title: item.title,
              facts: [t('suggestions.by', { name: item.suggestedByName ?? '' }), item.background]
                .filter(Boolean)
                .join(' · '),
              action: <Acts item={item} />,
            }))}
          />
        )}
        {maySuggest && (
          <div>
            <Button size="small" onClick={() => setSuggesting(true)}>
              {t('meetings.suggest')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>
        {isSuggesting && <SuggestSheet partnershipId={partnershipId} onClose={() => setSuggesting(false)} />}
      </Suspense>
    </Card>
  );
}

function Acts({ item }: { item: AgendaItemView }) {
  const [isTaking, setTaking] = useState(false);
  const params = { partnershipId: item.partnershipId, suggestionId: item.id };
  const withdraw = useMeetingChange(() => api.agendaSuggestions.withdraw({ params }, { ifMatch: item.version }));
  const { may } = item.permissions;
  return (
    <span className="cluster" data-gap="tight">
      {may.includes('agenda_suggestion.take_up') && (
        <Button
          size="small"
          aria-label={t('suggestions.takeUpOf', { title: item.title })}
          onClick={() => setTaking(true)}
        >
          {t('suggestions.takeUp')}
        </Button>
      )}
      {may.includes('agenda_suggestion.withdraw') && (
        <Button
          size="small"
          kind="quiet"
          busy={withdraw.isPending}
          aria-label={t('suggestions.withdrawOf', { title: item.title })}
          onClick={() =>
            withdraw.mutate(undefined, {
              onSuccess: () => toast(t('suggestions.withdrawn')),
              onError: (thrown) => toast(problemOf(thrown).title || t('meetings.failed'), { bad: true }),
            })
          }
        >
          {t('suggestions.withdraw')}
        </Button>
      )}
      <Suspense>{isTaking && <TakeUpDialog item={item} onClose={() => setTaking(false)} />}</Suspense>
    </span>
  );
}
