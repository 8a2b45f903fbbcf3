import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { homeOf, type ShownSeries } from './series.api.ts';
import { t } from './series.strings.ts';

const GiveValueSheet = lazy(() => import('./GiveValueSheet.tsx'));
const PasteSheet = lazy(() => import('./PasteSheet.tsx'));
const TargetsSheet = lazy(() => import('./TargetsSheet.tsx'));
const ForecastSheet = lazy(() => import('./ForecastSheet.tsx'));
const EmbedSheet = lazy(() => import('../embeds/EmbedSheet.tsx'));
const SeriesSheet = lazy(() => import('./SeriesSheet.tsx'));

type Opened = 'value' | 'paste' | 'targets' | 'forecast' | 'embed' | 'edit';

/** What this person may do with a series now: enter values first. */
export function SeriesActs({ series }: { series: ShownSeries }) {
  const [opened, open] = useState<Opened | null>(null);
  const may = (what: string) => series.permissions.may.some((action) => action.endsWith(`.${what}`));
  const close = () => open(null);
  return (
    <>
      <div className="cluster detail-acts" data-gap="tight">
        {may('give_points') && (
          <>
            <Button kind="primary" icon={plusIcon} onClick={() => open('value')}>
              {t('seriesActs.value')}
            </Button>
            <Button onClick={() => open('paste')}>{t('seriesActs.paste')}</Button>
          </>
        )}
        {may('set_targets') && <Button onClick={() => open('targets')}>{t('seriesActs.targets')}</Button>}
        {may('forecast') && <Button onClick={() => open('forecast')}>{t('seriesActs.forecast')}</Button>}
        {may('end_embed') && <Button onClick={() => open('embed')}>{t('seriesActs.embed')}</Button>}
        {may('edit') && <Button onClick={() => open('edit')}>{t('seriesActs.edit')}</Button>}
      </div>
      <Suspense>
        {opened === 'value' && <GiveValueSheet series={series} onClose={close} />}
        {opened === 'paste' && <PasteSheet series={series} onClose={close} />}
        {opened === 'targets' && <TargetsSheet series={series} onClose={close} />}
        {opened === 'forecast' && <ForecastSheet series={series} onClose={close} />}
        {opened === 'embed' && <EmbedSheet series={series} mayMake={may('embed')} onClose={close} />}
        {opened === 'edit' && (
          <SeriesSheet home={homeOf(series)} workspaceId={series.workspaceId} series={series} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
