import { Link } from '@tanstack/react-router';
import type { RegisterEntry } from '@trivet/contract';
import type { Column } from '../ui/table.ts';
import { StatusOf } from './StatusOf.tsx';
import { t } from './register.strings.ts';

/** How many outcomes a row names before it counts the rest. */
const outcomesNamed = 4;

export const registerColumns = (workspace: string): readonly Column<RegisterEntry>[] => [
  {
    id: 'name',
    head: t('register.name'),
    cell: (entry) => <Named entry={entry} workspace={workspace} />,
    sortable: true,
    isTitle: true,
  },
  { id: 'code', head: t('register.code'), cell: ({ code }) => code, sortable: true, nowrap: true },
  { id: 'status', head: t('register.status'), cell: (entry) => <StatusOf {...entry} />, nowrap: true },
  { id: 'level', head: t('register.level'), cell: level, nowrap: true },
  { id: 'partners', head: t('register.partners'), cell: partners },
  { id: 'outcomes', head: t('register.outcomes'), cell: outcomes },
  { id: 'area', head: t('register.area'), cell: ({ area }) => area },
];

/** Linked only where the link leads somewhere. */
function Named({ entry, workspace }: { entry: RegisterEntry; workspace: string }) {
  const { name, code, purpose, mayOpen } = entry;
  return (
    <>
      {mayOpen ? (
        <Link to="/w/$workspace/p/$code" params={{ workspace, code }}>
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      {purpose && <small className="block muted register-purpose">{purpose}</small>}
      {!mayOpen && <small className="block muted">{t('register.closed')}</small>}
    </>
  );
}

const level = (entry: RegisterEntry) => (
  <>
    {t(`register.level.${entry.level}`)}
    <small className="block muted">{t(`register.stage.${entry.stage}`)}</small>
  </>
);

const partners = ({ partnerCount, leadPartner }: RegisterEntry) => (
  <>
    {t('register.partnerCount', { count: partnerCount })}
    {partnerCount > 0 && (
      <small className="block muted">
        {leadPartner ? t('register.leads', { name: leadPartner.name }) : t('register.noLead')}
      </small>
    )}
  </>
);

const outcomes = ({ outcomes: all }: RegisterEntry) => {
  if (all.length === 0) return <span className="muted">{t('register.noOutcomes')}</span>;
  const named = all.slice(0, outcomesNamed).map(({ code }) => code);
  const rest = all.length - named.length;
  return (
    <>
      {named.join(', ')} {rest > 0 && <span className="muted">{t('register.others', { count: rest })}</span>}
    </>
  );
};
