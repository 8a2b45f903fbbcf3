import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import type { UnmetStart } from './unmet-start.ts';
import { unmetQuery } from './unmet.api.ts';
import { nextOf, UnmetStatusTag } from './UnmetTags.tsx';
import { t } from './unmet.strings.ts';

const OpenUnmetSheet = lazy(() => import('./OpenUnmetSheet.tsx'));

type Props = {
  /** Only those of this partner, or over this line */
  of?: { partnerId?: string; lineId?: string };
  /** What a case that is begun here is about; left out, one chooses */
  start?: UnmetStart;
  /** Whether one may be begun from here at all */
  mayBegin?: boolean;
};

/** Cases of parts not kept, for whom they concern; nothing at all for everyone else. */
export default function UnmetCard({ of = {}, start = {}, mayBegin = true }: Props) {
  const place = usePlace();
  const maySee = useMayHere('unmet_responsibility.see');
  const query = useQuery({ ...unmetQuery(place.id, of), enabled: maySee });
  const mayOpen = useMayHere('unmet_responsibility.open') && mayBegin;
  const [beginning, begin] = useState(false);
  if (!mayOpen && !query.data?.items.length) return null;
  return (
    <Card
      title={t('unmet.title')}
      aside={
        mayOpen && (
          <Button size="small" onClick={() => begin(true)}>
            {t('unmet.begin')}
          </Button>
        )
      }
    >
      <Loaded query={query} what={t('unmet.title')} shape="rows" count={1}>
        {({ items }) => (
          <>
            <p className="muted">{t(items.length > 0 ? 'unmet.lead' : 'unmet.none')}</p>
            <Rows
              label={t('unmet.title')}
              items={items.map((unmet) => ({
                id: unmet.id,
                tag: <UnmetStatusTag unmet={unmet} />,
                title: (
                  <Link
                    to="/w/$workspace/p/$code/unmet/$reference"
                    params={{ ...addressIn(place), reference: shortOf(unmet.reference) }}
                  >
                    {unmet.partnerShortName}: {unmet.what}
                  </Link>
                ),
                facts:
                  nextOf(unmet) ||
                  (unmet.closedOn && t('unmet.closed', { day: longDay(unmet.closedOn), words: unmet.closingWords })),
              }))}
            />
          </>
        )}
      </Loaded>
      <Suspense>{beginning && <OpenUnmetSheet start={start} onClose={() => begin(false)} />}</Suspense>
    </Card>
  );
}
