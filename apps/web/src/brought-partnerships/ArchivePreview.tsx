import type { BroughtPartnershipPreview } from '@trivet/contract';
import { useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Facts } from '../ui/Facts.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './brought-partnerships.strings.ts';
import './brought-partnerships.css';

type Preview = BroughtPartnershipPreview;
type Props = {
  preview: Preview;
  isBringing: boolean;
  onLook: (code: string) => void;
  onBring: (code: string) => void;
};

/** What an archive holds, and what would become of it here. */
export function ArchivePreview({ preview, isBringing, onLook, onBring }: Props) {
  const [code, setCode] = useState(preview.code);
  const isOther = code !== preview.code;
  const missing = [...preview.outcomes, ...preview.indicators].filter(({ here }) => here === null);
  return (
    <>
      {missing.length > 0 && (
        <Banner kind="warning" title={t('bring.missing')}>
          <p>{t('bring.missingWhy')}</p>
          <Names names={missing.map(({ name }) => name)} />
        </Banner>
      )}
      <Card title={t('bring.from')}>
        <Origin preview={preview} />
      </Card>
      <Card title={t('bring.comes')}>
        <Comes preview={preview} />
      </Card>
      <Card title={t('bring.stays')}>
        <div className="stack">
          <p>{t('bring.staysLead')}</p>
          <Disclosure plain title={t('bring.staysEach')}>
            <Names names={preview.leftOut.map(({ what, why }) => `${what}. ${why}`)} />
          </Disclosure>
          <p>{t('bring.reminders')}</p>
          <p>{t('bring.become')}</p>
        </div>
      </Card>
      <Card>
        <div className="stack">
          <TextField
            id="archive-code"
            label={t('bring.code')}
            hint={t('bring.codeHint')}
            width="short"
            value={code}
            onChange={(typed) => setCode(typed.toUpperCase().trim())}
            error={preview.isCodeTaken && !isOther ? t('bring.codeTaken') : undefined}
          />
          <div>
            {isOther ? (
              <Button onClick={() => onLook(code)}>{t('bring.look')}</Button>
            ) : (
              <Button kind="primary" busy={isBringing} disabled={!preview.canComeIn} onClick={() => onBring(code)}>
                {t('bring.do')}
              </Button>
            )}
          </div>
        </div>
      </Card>
    </>
  );
}

function Origin({ preview: { name, from, sha256 } }: { preview: Preview }) {
  return (
    <div className="stack">
      <Facts
        facts={[
          [t('bring.name'), name],
          [t('bring.workspace'), from.workspace],
          [t('bring.day'), longDay(from.day)],
          [t('bring.asker'), from.askedBy],
          [
            t('bring.mark'),
            <span key="mark" className="archive-mark">
              {sha256}
            </span>,
          ],
        ]}
      />
      <p className="muted">{t('bring.markWhy')}</p>
    </div>
  );
}

function Comes({ preview: { rows, papers, people, organisations, outcomes, indicators } }: { preview: Preview }) {
  const total = rows.reduce((sum, each) => sum + each.rows, 0);
  const known = (items: readonly { here: string | null }[]) => items.filter(({ here }) => here !== null).length;
  const added = people.filter(({ here }) => here === null);
  const newOrganisations = organisations.filter(({ here }) => here === null);
  const named = [...outcomes, ...indicators];
  return (
    <div className="stack">
      <p>{t('bring.rows', { count: total })}</p>
      <p>{t('bring.papers', { count: papers })}</p>
      <Disclosure plain title={t('bring.each')}>
        <Names
          names={rows.map(({ table, rows: count }) => t('bring.kind', { kind: table.replaceAll('_', ' '), count }))}
        />
      </Disclosure>
      <h3>{t('bring.people')}</h3>
      <p>{t('bring.peopleFound', { count: known(people) })}</p>
      <p>{t('bring.peopleAdded', { count: added.length })}</p>
      <Names names={added.map(({ name, email }) => `${name}, ${email}`)} />
      <h3>{t('bring.organisations')}</h3>
      <p>{t('bring.organisationsFound', { count: known(organisations) })}</p>
      <p>{t('bring.organisationsAdded', { count: newOrganisations.length })}</p>
      <Names names={newOrganisations.map(({ name }) => name)} />
      <h3>{t('bring.outcomes')}</h3>
      <p>{t('bring.outcomesFound', { count: known(named) })}</p>
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="archive-names">
      {names.map((name, at) => (
        <li key={at}>{name}</li>
      ))}
    </ul>
  );
}
