import type { SkillHoldingRepresentation, SkillMatrix, SkillRepresentation } from '@trivet/contract';
import { useId } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { useSkillChange } from './skills.api.ts';
import { t } from './skills.strings.ts';

type Person = SkillMatrix['people'][number];
type Holding = SkillHoldingRepresentation | undefined;
type Props = { skill: SkillRepresentation; matrix: SkillMatrix; onClose: () => void };

/** Everyone who works here, and how well each can do it: kept as it is chosen; somebody else confirms it. */
export default function HoldersSheet({ skill, matrix, onClose }: Props) {
  return (
    <Sheet title={t('skill.sayOf', { skill: skill.title })} onClose={onClose}>
      <div className="stack" data-gap="loose">
        {matrix.people.map((person) => (
          <OnePerson
            key={person.personId}
            {...{ skill, person }}
            holding={matrix.holdings.find((one) => one.skillId === skill.id && one.personId === person.personId)}
          />
        ))}
        <div>
          <Button kind="primary" onClick={onClose}>
            {t('skill.done')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

const levels = ['0', '1', '2', '3'] as const;
type Level = (typeof levels)[number] | '';
const levelOptions = levels.map((value) => ({ value: value as Level, label: t(`skill.level.${value}`) }));
const levelOf = (holding: Holding): Level => levels.find((one) => Number(one) === holding?.level) ?? '';

function OnePerson({ skill, person, holding }: { skill: SkillRepresentation; person: Person; holding: Holding }) {
  const id = useId();
  const { id: partnershipId } = usePlace();
  const { personId, name, partnerName, mayDeclare } = person;
  const declare = useSkillChange((level: number) =>
    api.skills.declare({ params: { partnershipId }, body: { skillId: skill.id, personId, level } }),
  );
  const choose = (level: Level) => {
    if (level === '' || level === levelOf(holding)) return;
    declare.mutate(Number(level), {
      onSuccess: () => toast(t('skill.saved', { name, level })),
      onError: (thrown) => toast(problemOf(thrown).title, { bad: true }),
    });
  };
  const value = levelOf(holding);
  const unsaid = { value: '' as Level, label: t('skill.unsaid') };
  return (
    <div className="stack" data-gap="tight">
      <Select<Level>
        id={id}
        name={id}
        label={name}
        hint={partnerName ?? t('skill.partnership')}
        value={value}
        onChange={choose}
        disabled={!mayDeclare || declare.isPending}
        options={value === '' ? [unsaid, ...levelOptions] : levelOptions}
      />
      {holding && holding.level > 0 && <Confirmation {...{ holding, name }} />}
    </div>
  );
}

function Confirmation({ holding, name }: { holding: SkillHoldingRepresentation; name: string }) {
  const { id: partnershipId } = usePlace();
  const confirm = useSkillChange(() =>
    api.skills.confirm({ params: { partnershipId, skillHoldingId: holding.id } }, { ifMatch: holding.version }),
  );
  if (holding.confirmedOn)
    return <small className="muted">{t('skill.holderConfirmed', { name: holding.confirmedByName ?? '' })}</small>;
  if (!holding.permissions.may.includes('skill.confirm'))
    return <small className="muted">{t('skill.holderUnconfirmed')}</small>;
  return (
    <div>
      <Button
        size="small"
        aria-label={t('skill.confirmOf', { name, level: holding.level })}
        disabled={confirm.isPending}
        onClick={() => confirm.mutate(undefined)}
      >
        {t('skill.confirm')}
      </Button>
    </div>
  );
}
