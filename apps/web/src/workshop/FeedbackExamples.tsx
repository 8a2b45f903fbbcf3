import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failed } from '../ui/Failed.tsx';
import { meetingIcon } from '../ui/icons.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { toast } from '../ui/Toast.tsx';

export function FeedbackExamples() {
  return (
    <Card title="What the product says back">
      <div className="stack">
        <Banner kind="good" title="The curve has turned" actions={<Button size="small">Add to the board pack</Button>}>
          Admissions are 13.4 per 1,000 below where they were heading.
        </Banner>
        <Banner kind="info" title="Locked: signed off on 13 November" />
        <Banner kind="warning" onDismiss={() => undefined}>
          Two risks are above this partnership’s appetite of 12.
        </Banner>
        <Banner kind="bad" title="2 of 3 reminders sent">
          Conor Devlin’s address bounced. Update it.
        </Banner>
        <div className="cluster">
          <Button
            onClick={() => toast('Status changed to At risk', { onUndo: () => toast('Status is On track again') })}
          >
            Change the status
          </Button>
          <Button onClick={() => toast('We could not save this. Your text is still here', { bad: true })}>
            Fail to save
          </Button>
        </div>
        <div className="columns">
          <EmptyState icon={meetingIcon} title="No meetings planned" actions={<Button>Plan a meeting</Button>}>
            Plan one, or create a series.
          </EmptyState>
          <Failed what="Meetings" onRetry={() => undefined} reference="7F3K-22" />
        </div>
        <Skeleton what="tiles" shape="tiles" />
        <Skeleton what="text" />
      </div>
    </Card>
  );
}
