import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../lib/api.ts';
import { fullDay } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { addressIn, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { sessionsQuery, type ShownSeries } from './series.api.ts';
import { t } from './series.strings.ts';

/** Each time this partnership sat down over a curve, and the way to the next. */
export function Sessions({ series }: { series: ShownSeries }) {
  const place = usePlace();
  const query = useQuery(sessionsQuery(place.id, series));
  const mayOpen = useMayHere('curve_session.open');
  return (
    <Card title={t('sessions.title')} aside={mayOpen && <Open series={series} />}>
      <Loaded query={query} what={t('sessions.title')} shape="rows" count={1}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('sessions.none')}</p>
          ) : (
            <Rows
              label={t('sessions.title')}
              items={items.map(({ id, heldOn, ideaCount, chosenCount, concludedOn }) => ({
                id,
                title: (
                  <Link to="/w/$workspace/p/$code/curves/$sessionId" params={{ ...addressIn(place), sessionId: id }}>
                    {fullDay(heldOn)}
                  </Link>
                ),
                facts: [
                  t('sessions.ideas', { ideas: ideaCount, chosen: chosenCount }),
                  t(concludedOn ? 'sessions.concluded' : 'sessions.open'),
                ].join(', '),
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function Open({ series }: { series: ShownSeries }) {
  const place = usePlace();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api.curveSessions.open({
        params: { partnershipId: place.id },
        body: 'outcomeId' in series ? { indicatorId: series.id } : { measureId: series.id },
      }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['curve-sessions'] });
      await navigate({ to: '/w/$workspace/p/$code/curves/$sessionId', params: { ...addressIn(place), sessionId: id } });
    },
    onError: (error) => toast(problemOf(error).title, { bad: true }),
  });
  return (
    <Button size="small" busy={isPending} onClick={() => mutate()}>
      {t('sessions.start')}
    </Button>
  );
}
