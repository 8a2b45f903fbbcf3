import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportCheck, ImportRepresentation } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { announce } from '../lib/announce.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tile } from '../ui/Tile.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { toast } from '../ui/Toast.tsx';
import { crumbsOf } from './crumbs.tsx';
import { Duplicates } from './Duplicates.tsx';
import { Formulas } from './Formulas.tsx';
import { checkQuery, useImportChange } from './imports.api.ts';
import { confirm as confirmImport, problems } from './imports.calls.ts';
import { useImportsPlace } from './imports-place.ts';
import { OneImport } from './OneImport.tsx';
import { PlannedRows } from './PlannedRows.tsx';
import { Missing } from './Missing.tsx';
import { Problems } from './Problems.tsx';
import { Repairs } from './Repairs.tsx';
import { WordsSaid } from './WordsSaid.tsx';
import { t } from './imports.strings.ts';

/** Step 3: what the file would do, what is in its way, and the one press that does it all. */
export function CheckImportPage() {
  return <OneImport>{(imported) => <CheckImport imported={imported} />}</OneImport>;
}

function CheckImport({ imported }: { imported: ImportRepresentation }) {
  const place = useImportsPlace();
  const query = useQuery(checkQuery(imported));
  const region = useKeptFocus(query.data);
  return (
    <>
      <PageHeader
        title={t('imports.check.title', { name: imported.fileName })}
        kicker={t('imports.step', { step: 3 })}
        lead={t('imports.check.lead')}
        within={[t(`imports.title.${imported.register}`), place.name]}
        crumbs={[
          ...crumbsOf(place, imported),
          <Link key="match" to={place.steps.match} params={paramsOf(imported, place.address)}>
            {t('imports.match.fields')}
          </Link>,
        ]}
      />
      <Loaded query={query} what={t('imports.check.what')} shape="tiles" count={4}>
        {(check) => (
          <div
            className="stack"
            data-gap="loose"
            ref={region}
            tabIndex={-1}
            aria-busy={query.isPlaceholderData || undefined}
          >
            <Counts check={check} />
            <Missing imported={imported} check={check} />
            <Repairs imported={imported} check={check} />
            <Problems imported={imported} check={check} />
            <Duplicates imported={imported} check={check} />
            <Formulas check={check} />
            <WordsSaid imported={imported} />
            <PlannedRows check={check} />
            <Confirm imported={imported} check={check} />
          </div>
        )}
      </Loaded>
    </>
  );
}

/** What is mended goes away with the button that mended it: focus then stays among what is left, and is told how it stands. */
function useKeptFocus(check: ImportCheck | undefined) {
  const region = useRef<HTMLDivElement>(null);
  const before = useRef(check);
  useEffect(() => {
    if (before.current && check && before.current !== check) {
      announce(check.ready ? t('imports.check.nowReady') : whyNot(check));
      if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
    }
    before.current = check;
  }, [check]);
  return region;
}

const paramsOf = <Place extends object>({ register, id: importId }: ImportRepresentation, place: Place) => ({
  ...place,
  register,
  importId,
});

function Counts({ check: { create, update, unchanged, leftOut, problemRows } }: { check: ImportCheck }) {
  return (
    <div className="tiles import-counts">
      <Tile label={t('imports.check.create')} figure={create} />
      <Tile label={t('imports.check.update')} figure={update} />
      <Tile label={t('imports.check.unchanged')} figure={unchanged} />
      {leftOut > 0 && <Tile label={t('imports.check.leftOut')} figure={leftOut} />}
      <Tile label={t('imports.check.problemRows')} figure={problemRows} />
    </div>
  );
}

/** All rows or none; while something is in the way, what that is instead of a button that does nothing. */
function Confirm({ imported, check }: { imported: ImportRepresentation; check: ImportCheck }) {
  const place = useImportsPlace();
  const { mutate, isPending } = useImportChange(imported);
  const { create: created, update: updated } = check;
  const confirm = () => mutate(confirmImport, { onSuccess: () => toast(t('imports.doneToast', { created, updated })) });
  return (
    <div className="stack">
      {!check.ready && <p>{whyNot(check)}</p>}
      <div className="cluster">
        {check.ready && (
          <Button kind="primary" busy={isPending} onClick={confirm}>
            {t('imports.check.confirm', { count: created + updated })}
          </Button>
        )}
        {check.problemRows > 0 && (
          <Button icon={downloadIcon} onClick={() => void takeAway(problems(imported))}>
            {t('imports.check.takeProblems')}
          </Button>
        )}
        <LinkButton to={place.steps.match} params={paramsOf(imported, place.address)}>
          {t('imports.check.backToColumns')}
        </LinkButton>
      </div>
    </div>
  );
}

const whyNot = ({ missing, problemRows, create, update, unchanged }: ImportCheck) => {
  if (missing.length > 0) return t('imports.check.whyMissing');
  if (problemRows > 0) return t('imports.check.whyProblems', { count: problemRows });
  return create + update === 0 && unchanged > 0
    ? t('imports.check.nothingChanges', { unchanged })
    : t('imports.check.nothingIn');
};
