import { useQuery } from '@tanstack/react-query';
import type { StoryEntry } from '@trivet/domain';
import { longDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { StoryStep } from './StoryStep.tsx';
import { storyQuery, type Told } from './story.api.ts';
import { t } from './story.strings.ts';
import './story.css';

/** What led to a thing and what came of it, the first first. Nothing is shown of what came of nothing and led to nothing. */
export default function Story({ of }: { of: Told }) {
  const { data } = useQuery(storyQuery(usePlace().id, of));
  if (!data || data.entries.length < 2) return null;
  const times = data.entries.filter(isCarriedOn).length;
  return (
    <Card title={t('story.title')} aside={times > 0 && <span className="muted">{t('story.carried', { times })}</span>}>
      <ol className="timeline story">
        {data.entries.map((entry) => (
          <li key={`${entry.kind}${entry.id}${entry.on}`} aria-current={entry.isThis || undefined}>
            <StoryStep entry={entry} />
            <p className="when">
              <time dateTime={entry.on}>{longDay(entry.on)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Whether an item went on from this meeting to another. */
const isCarriedOn = (entry: StoryEntry) =>
  entry.kind === 'meeting' &&
  (entry.itemStatus === 'moved' ||
    (entry.itemStatus === 'planned' && (entry.status === 'minuted' || entry.status === 'approved')));
