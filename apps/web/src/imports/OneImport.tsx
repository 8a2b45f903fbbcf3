import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ImportRepresentation } from '@trivet/contract';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { Banner } from '../ui/Banner.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { ImportResult } from './ImportResult.tsx';
import { may } from './import-words.ts';
import { importQuery } from './imports.api.ts';
import { useImportsPlace } from './imports-place.ts';
import { t } from './imports.strings.ts';
import './imports.css';

type Props = { children: (imported: ImportRepresentation) => ReactNode };

/** The file of the address: one of its steps while it waits for them, and once it is in, what came of it. */
export function OneImport({ children }: Props) {
  const { at } = useImportsPlace();
  const { importId = '' } = useParams({ strict: false });
  const query = useQuery(importQuery(at, importId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('imports.what')} count={8}>
      {(imported) => {
        if (imported.status !== 'draft') return <ImportResult imported={imported} />;
        if (may(imported, 'match')) return children(imported);
        return (
          <Banner kind="info" title={t('imports.theirs', { who: imported.personName, name: imported.fileName })} />
        );
      }}
    </Loaded>
  );
}
