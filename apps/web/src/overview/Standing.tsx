import type { Standing as Figures } from '@trivet/contract';
import { fullDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { useScoring } from '../risks/scoring.ts';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { ReasonList } from './ReasonList.tsx';
import { t } from './overview.strings.ts';

/** The light with every reason for it; where the chair sees it otherwise, both stand side by side. */
export function Standing({ standing: { computed, chair } }: { standing: Figures }) {
  const differs = chair !== null && chair.light !== computed.light;
  return (
    <Card title={t('overview.light')}>
      <div className="standing">
        <section>
          {differs && <h3>{t('overview.rulesLight')}</h3>}
          <p className="standing-light">
            <LightTag light={computed.light} solid />
          </p>
          <Reasons reasons={computed.reasons} />
        </section>
        {chair && (
          <section>
            <h3>{t('overview.chairOn', { day: fullDay(chair.on) })}</h3>
            {differs && (
              <p className="standing-light">
                <LightTag light={chair.light} solid />
              </p>
            )}
            <p>{chair.words}</p>
          </section>
        )}
      </div>
    </Card>
  );
}

function Reasons({ reasons }: { reasons: Figures['computed']['reasons'] }) {
  const band = useScoring(usePlace().workspaceId).bandWithin('red');
  return <ReasonList reasons={reasons} band={band} />;
}
