import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedImport } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { moment } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { type ImportsPlace, useImportsPlace } from './imports-place.ts';
import { importsQuery } from './imports.api.ts';
import { t } from './imports.strings.ts';
import { cameOf, mayUndo } from './import-words.ts';

const UndoImportDialog = lazy(() => import('./UndoImportDialog.tsx'));

/** The files that were brought before: what came of each, and the way back. */
export function PastImports() {
  const place = useImportsPlace();
  const [undoing, undo] = useState<ListedImport | null>(null);
  return (
    <Card title={t('imports.past')}>
      <Loaded query={useQuery(importsQuery(place.at))} what={t('imports.past')} shape="rows">
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('imports.noneYet')}</p>
          ) : (
            <Rows label={t('imports.past')} items={items.map((imported) => rowOf(imported, place, undo))} />
          )
        }
      </Loaded>
      <Suspense>{undoing && <UndoImportDialog imported={undoing} onClose={() => undo(null)} />}</Suspense>
    </Card>
  );
}

const tags = {
  draft: { kind: 'grey' },
  confirmed: { kind: 'blue' },
  undone: { kind: 'grey', shape: 'down' },
} as const;

const rowOf = (imported: ListedImport, place: ImportsPlace, undo: (imported: ListedImport) => void) => {
  const { id, register, status, fileName, personName, createdAt } = imported;
  return {
    id,
    tag: <StatusTag {...tags[status]}>{t(`imports.status.${status}`)}</StatusTag>,
    title: (
      <Link to={place.steps.match} params={{ ...place.address, register, importId: id }}>
        {fileName}
      </Link>
    ),
    facts: [t(`imports.register.${register}`), cameOf(imported), personName, moment(createdAt)]
      .filter((each) => each !== '')
      .join(' · '),
    action: mayUndo(imported) && (
      <Button size="small" onClick={() => undo(imported)} aria-label={t('imports.undoNamed', { name: fileName })}>
        {t('imports.undo')}
      </Button>
    ),
  };
};
