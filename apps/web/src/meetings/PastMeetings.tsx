import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { MeetingRows } from './MeetingRows.tsx';
import { pastQuery } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

/** What has been held or cancelled, the latest first. */
export function PastMeetings({ partnershipId }: { partnershipId: string }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(pastQuery(partnershipId));
  const meetings = data?.pages.flatMap(({ items }) => items) ?? [];
  if (meetings.length === 0) return null;
  return (
    <Card title={t('meetings.past')}>
      <div className="stack">
        <MeetingRows label={t('meetings.past')} meetings={meetings} />
        {hasNextPage && (
          <div>
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('meetings.more')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
