import { Link } from '@tanstack/react-router';
import type { DecisionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { t } from './decisions.strings.ts';

const LinksSheet = lazy(() => import('./LinksSheet.tsx'));

/** The actions and risks that came of a decision; who keeps it links them. */
export function CameOfIt({ decision }: { decision: DecisionRepresentation }) {
  const address = addressIn(usePlace());
  const [isLinking, setLinking] = useState(false);
  const { actions, risks, permissions } = decision;
  const isNothing = actions.length + risks.length === 0;
  return (
    <Card title={t('decision.links')}>
      <div className="stack">
        {isNothing && <p className="muted">{t('decision.noLinks')}</p>}
        <ul className="plain-list" hidden={isNothing}>
          {actions.map(({ id, reference, title }) => (
            <li key={id}>
              <Link
                to="/w/$workspace/p/$code/actions/$reference"
                params={{ ...address, reference: shortOf(reference) }}
              >
                {shortOf(reference)} {title}
              </Link>
            </li>
          ))}
          {risks.map(({ id, reference, title }) => (
            <li key={id}>
              <Link to="/w/$workspace/p/$code/risks/$reference" params={{ ...address, reference: shortOf(reference) }}>
                {shortOf(reference)} {title}
              </Link>
            </li>
          ))}
        </ul>
        {permissions.may.includes('decision.link') && (
          <div>
            <Button size="small" onClick={() => setLinking(true)}>
              {t('decision.link')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>{isLinking && <LinksSheet decision={decision} onClose={() => setLinking(false)} />}</Suspense>
    </Card>
  );
}
