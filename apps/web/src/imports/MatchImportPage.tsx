import { useNavigate } from '@tanstack/react-router';
import type { ImportRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { nextIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ChooseSheet } from './ChooseSheet.tsx';
import { crumbsOf } from './crumbs.tsx';
import { useImportsPlace } from './imports-place.ts';
import { useMatching } from './imports.api.ts';
import { MatchFields, NotTaken, type Matched } from './MatchFields.tsx';
import { OneImport } from './OneImport.tsx';
import { t } from './imports.strings.ts';

/** Step 2: which column of the file is which field. */
export function MatchImportPage() {
  return (
    <OneImport>
      {(imported) => (
        // Another sheet or another row of headings is matched from the start.
        <MatchImport key={`${imported.mapping.sheet} ${imported.mapping.headerRow}`} imported={imported} />
      )}
    </OneImport>
  );
}

function MatchImport({ imported }: { imported: ImportRepresentation }) {
  const place = useImportsPlace();
  const { matched, setMatched, goOn, isPending } = useColumns(imported);
  const { known, others } = groupsOf(imported);
  const count = Object.keys(matched.columns).length;
  return (
    <>
      <PageHeader
        title={t('imports.match.title', { name: imported.fileName })}
        kicker={t('imports.step', { step: 2 })}
        lead={t('imports.match.lead', { count, columns: imported.columns.length })}
        within={[t(`imports.title.${imported.register}`), place.name]}
        crumbs={crumbsOf(place, imported)}
      />
      <form
        className="stack"
        data-gap="loose"
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <ChooseSheet imported={imported} />
        <Card title={t('imports.match.fields')}>
          <MatchFields
            label={t('imports.match.fields')}
            fields={known}
            {...{ imported, matched }}
            onChange={setMatched}
          />
          {others.length > 0 && (
            <Disclosure plain title={t('imports.match.others', { count: others.length })}>
              <MatchFields
                label={t('imports.match.othersLabel')}
                fields={others}
                {...{ imported, matched }}
                onChange={setMatched}
              />
            </Disclosure>
          )}
        </Card>
        <NotTaken imported={imported} matched={matched} />
        <div>
          <Button kind="primary" type="submit" busy={isPending} iconAfter={nextIcon}>
            {t('imports.match.next')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** What stands in the file or has to, and what it could hold beside. */
const groupsOf = ({ fields, mapping }: ImportRepresentation) => {
  const isKnown = ({ name, needed }: (typeof fields)[number]) => needed || name in mapping.columns;
  return { known: fields.filter(isKnown), others: fields.filter((field) => !isKnown(field)) };
};

function useColumns(imported: ImportRepresentation) {
  const place = useImportsPlace();
  const navigate = useNavigate();
  const { mapping, register, id: importId } = imported;
  const [matched, setMatched] = useState<Matched>({ columns: mapping.columns, fixed: mapping.fixed });
  const { match, isPending } = useMatching(imported);
  const toCheck = () => void navigate({ to: place.steps.check, params: { ...place.address, register, importId } });
  const goOn = () => {
    const isSame = JSON.stringify(matched) === JSON.stringify({ columns: mapping.columns, fixed: mapping.fixed });
    if (isSame) return toCheck();
    match((latest) => ({ ...latest, ...matched }), toCheck);
  };
  return { matched, setMatched, goOn, isPending };
}
