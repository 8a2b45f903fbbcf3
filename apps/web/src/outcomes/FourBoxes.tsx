import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { startPath } from '../imports/import-address.ts';
import { addressIn, type Place, useMayHere } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { SeriesRows } from './SeriesRows.tsx';
import { measuresQuery } from './series.api.ts';
import { quadrants } from './series.choices.ts';
import { t } from './outcomes.strings.ts';

const SeriesSheet = lazy(() => import('./SeriesSheet.tsx'));

/** The measures of a partnership's own work: quantity and quality of effort above, quantity and quality of effect below. */
export function FourBoxes({ place }: { place: Place }) {
  const query = useQuery(measuresQuery(place.id));
  const mayAdd = useMayHere('measure.create');
  const mayImport = useMayHere('import.start');
  const [isAdding, add] = useState(false);
  const title = useId();
  return (
    <section className="stack" aria-labelledby={title}>
      <div className="cluster">
        <div>
          <h2 id={title}>{t('measures.title')}</h2>
          <p className="muted">{t('measures.lead')}</p>
        </div>
        <div className="cluster push" data-gap="tight">
          {mayImport && (
            <LinkButton to={startPath} params={{ ...addressIn(place), register: 'values' }}>
              {t('measures.import')}
            </LinkButton>
          )}
          {mayAdd && (
            <Button icon={plusIcon} onClick={() => add(true)}>
              {t('measures.add')}
            </Button>
          )}
        </div>
      </div>
      <Loaded query={query} what={t('measures.title')} shape="tiles" count={4}>
        {({ items }) => (
          <div className="four-boxes">
            {quadrants.map((quadrant) => {
              const inBox = items.filter((one) => one.quadrant === quadrant);
              return (
                <section key={quadrant} className="card" aria-label={t(`box.${quadrant}`)}>
                  <h3>{t(`box.${quadrant}`)}</h3>
                  {inBox.length === 0 ? (
                    <p className="muted">{t('measures.none')}</p>
                  ) : (
                    <SeriesRows series={inBox} label={t(`box.${quadrant}`)} />
                  )}
                </section>
              );
            })}
          </div>
        )}
      </Loaded>
      <Suspense>
        {isAdding && (
          <SeriesSheet
            home={{ kind: 'measure', partnershipId: place.id }}
            workspaceId={place.workspaceId}
            onClose={() => add(false)}
          />
        )}
      </Suspense>
    </section>
  );
}
