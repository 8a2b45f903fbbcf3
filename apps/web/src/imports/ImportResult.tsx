import type { ImportRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { moment } from '../lib/moments.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { undoIcon } from '../ui/page-icons.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { crumbsOf } from './crumbs.tsx';
import { registerPath } from './import-address.ts';
import { useImportsPlace } from './imports-place.ts';
import { mayUndo } from './import-words.ts';
import { PastImports } from './PastImports.tsx';
import { t } from './imports.strings.ts';

const UndoImportDialog = lazy(() => import('./UndoImportDialog.tsx'));

/** What came of a file, the way to its records, and while there is one the way back. */
export function ImportResult({ imported }: { imported: ImportRepresentation }) {
  const place = useImportsPlace();
  const [isUndoing, setUndoing] = useState(false);
  const { status, register, fileName: name, created, updated, unchanged, leftOut, undoUntil, undoneAt } = imported;
  const isIn = status === 'confirmed';
  return (
    <>
      <PageHeader
        title={t(isIn ? 'imports.result.title' : 'imports.result.undoneTitle', { name })}
        lead={
          isIn ? t('imports.result.lead', { created, updated, unchanged, leftOut }) : t('imports.result.undoneLead')
        }
        within={[t(`imports.title.${register}`), place.name]}
        crumbs={crumbsOf(place, imported)}
        actions={
          <>
            <LinkButton to={place.steps.start} params={{ ...place.address, register }}>
              {t('imports.result.another')}
            </LinkButton>
            <LinkButton kind="primary" to={registerPath(register)} params={place.address}>
              {t(`imports.result.open.${register}`)}
            </LinkButton>
          </>
        }
      />
      <div className="stack" data-gap="loose">
        {mayUndo(imported) && undoUntil !== null && (
          <Banner
            kind="good"
            title={t('imports.result.mayUndo', { until: moment(undoUntil) })}
            actions={
              <Button icon={undoIcon} onClick={() => setUndoing(true)}>
                {t('imports.result.undo')}
              </Button>
            }
          />
        )}
        {undoneAt !== null && <Banner kind="info" title={t('imports.result.undoneAt', { when: moment(undoneAt) })} />}
        <PastImports />
      </div>
      <Suspense>{isUndoing && <UndoImportDialog imported={imported} onClose={() => setUndoing(false)} />}</Suspense>
    </>
  );
}
