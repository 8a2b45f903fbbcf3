import { useQuery } from '@tanstack/react-query';
import type { Dashboard } from '@trivet/contract';
import { useRef } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AttentionList } from './AttentionList.tsx';
import { OverviewTiles } from './OverviewTiles.tsx';
import { People } from './People.tsx';
import { Seats } from './Seats.tsx';
import { Sentence } from './Sentence.tsx';
import { Standing } from './Standing.tsx';
import { dashboardQuery } from './overview.api.ts';
import { t } from './overview.strings.ts';
import './overview.css';

/** How a partnership stands: one sentence, the light with its reasons, what needs attention, who is in it. */
export function OverviewPage() {
  const place = usePlace();
  const query = useQuery(dashboardQuery(place.id));
  const wall = useRef<HTMLDivElement>(null);
  const showOnWall = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : wall.current?.requestFullscreen());
  useCommand('fullScreen', showOnWall);
  return (
    <div className="overview" ref={wall}>
      <PageHeader
        title={place.name}
        within={[t('overview.title')]}
        lead={query.data ? <Sentence standing={query.data.standing} /> : ' '}
        actions={
          <Button className="wide-only" aria-keyshortcuts="f" onClick={showOnWall}>
            {t('overview.fullScreen')}
          </Button>
        }
      />
      <Loaded query={query} what={t('overview.what')} shape="tiles" count={4}>
        {(dashboard) => <Read dashboard={dashboard} />}
      </Loaded>
    </div>
  );
}

function Read({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div className="stack">
      <Standing standing={dashboard.standing} />
      <OverviewTiles dashboard={dashboard} />
      <div className="overview-parts">
        <Card title={t('overview.attention')} aside={<span className="muted">{t('overview.attentionLead')}</span>}>
          <AttentionList items={dashboard.attention} />
        </Card>
        <Card title={t('overview.people')}>
          <People dashboard={dashboard} />
        </Card>
      </div>
      <Seats seats={dashboard.partners} />
    </div>
  );
}
