import type { SkillMatrix, SkillRepresentation } from '@trivet/contract';
import { useMayHere } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { t } from './skills.strings.ts';

type Skill = SkillRepresentation;
type Open = (what: 'edit' | 'say', skillId: string) => void;

/** Each skill with what is needed of it and everyone who has some: on a phone each is a card. */
export function SkillTable({ matrix, onOpen }: { matrix: SkillMatrix; onOpen: Open }) {
  const mayDeclare = useMayHere('skill.declare');
  return (
    <DataTable<Skill>
      caption={t('skill.caption')}
      columns={columnsOf(matrix, onOpen, mayDeclare)}
      rows={matrix.skills}
      idOf={({ id }) => id}
      nameOf={({ title }) => title}
    />
  );
}

const kinds = { met: 'green', unconfirmed: 'amber', gap: 'red' } as const;

const columnsOf = (matrix: SkillMatrix, open: Open, mayDeclare: boolean): readonly Column<Skill>[] => [
  {
    id: 'skill',
    head: t('skill.skill'),
    isTitle: true,
    cell: ({ title, why }) => (
      <>
        {title}
        {why && <small className="block muted">{why}</small>}
      </>
    ),
  },
  {
    id: 'state',
    head: t('skill.state'),
    nowrap: true,
    cell: ({ state, missing }) => <StatusTag kind={kinds[state]}>{t(`skill.state.${state}`, { missing })}</StatusTag>,
  },
  {
    id: 'need',
    head: t('skill.need'),
    cell: ({ neededPeople, neededLevel }) => t('skill.needOf', { people: neededPeople, level: neededLevel }),
  },
  { id: 'holders', head: t('skill.holders'), cell: (skill) => <Holders skill={skill} matrix={matrix} /> },
  {
    id: 'act',
    head: t('skill.say'),
    isControl: true,
    nowrap: true,
    cell: (skill) => (
      <span className="cluster">
        {mayDeclare && (
          <Button size="small" onClick={() => open('say', skill.id)}>
            {t('skill.say')}
            <span className="visually-hidden"> {skill.title}</span>
          </Button>
        )}
        {skill.permissions.may.includes('skill.edit') && (
          <Button size="small" kind="quiet" onClick={() => open('edit', skill.id)}>
            {t('skill.change')}
            <span className="visually-hidden"> {skill.title}</span>
          </Button>
        )}
      </span>
    ),
  },
];

/** Who has some of it, the best first. */
function Holders({ skill, matrix: { holdings, people } }: { skill: Skill; matrix: SkillMatrix }) {
  const held = holdings
    .filter(({ skillId, level }) => skillId === skill.id && level > 0)
    .toSorted((one, other) => other.level - one.level);
  if (held.length === 0) return <span className="muted">{t('skill.nobody')}</span>;
  return held.map(({ id, personId, level, confirmedOn, confirmedByName }) => (
    <span className="block" key={id}>
      {t('skill.holder', { name: people.find((one) => one.personId === personId)?.name ?? '', level })}{' '}
      <small className="muted">
        {confirmedOn ? t('skill.holderConfirmed', { name: confirmedByName ?? '' }) : t('skill.holderUnconfirmed')}
      </small>
    </span>
  ));
}
