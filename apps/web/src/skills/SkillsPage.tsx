import { useQuery } from '@tanstack/react-query';
import type { SkillMatrix, SkillRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { ResourceTabs } from '../money/ResourceTabs.tsx';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { personIcon, plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { SkillTable } from './SkillTable.tsx';
import { skillsQuery } from './skills.api.ts';
import { t } from './skills.strings.ts';

const SkillSheet = lazy(() => import('./SkillSheet.tsx'));
const HoldersSheet = lazy(() => import('./HoldersSheet.tsx'));

/** Which skills the work needs, who has them, and where the gaps are. */
export function SkillsPage() {
  const query = useQuery(skillsQuery(usePlace().id));
  const [opened, open] = useState<{ what: 'edit' | 'say'; skillId: string } | null>(null);
  const skill = query.data?.skills.find(({ id }) => id === opened?.skillId);
  const close = () => open(null);
  return (
    <>
      <ResourceTabs view="skills" actions={<Acts hasAny={(query.data?.skills.length ?? 0) > 0} />} />
      <Loaded query={query} what={t('skill.what')} count={6}>
        {(matrix) =>
          matrix.skills.length === 0 ? (
            <EmptyState icon={personIcon} title={t('skill.empty')}>
              {t('skill.emptyWhy')}
            </EmptyState>
          ) : (
            <div className="stack" data-gap="loose">
              <Gaps skills={matrix.skills} />
              <SkillTable matrix={matrix} onOpen={(what, skillId) => open({ what, skillId })} />
            </div>
          )
        }
      </Loaded>
      <Suspense>
        {opened?.what === 'edit' && skill && <SkillSheet skill={skill} onClose={close} />}
        {opened?.what === 'say' && skill && query.data && (
          <HoldersSheet skill={skill} matrix={query.data} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

function Acts({ hasAny }: { hasAny: boolean }) {
  const { id: partnershipId } = usePlace();
  const [isAdding, add] = useState(false);
  const mayAdd = useMayHere('skill.add');
  return (
    <>
      {hasAny && (
        <Button onClick={() => void takeAway(api.skills.export({ params: { partnershipId }, query: {} }))}>
          {t('skill.take')}
        </Button>
      )}
      {mayAdd && (
        <Button kind="primary" icon={plusIcon} onClick={() => add(true)}>
          {t('skill.add')}
        </Button>
      )}
      <Suspense>{isAdding && <SkillSheet onClose={() => add(false)} />}</Suspense>
    </>
  );
}

/** The gaps by name, and what may be done about them. */
function Gaps({ skills }: { skills: SkillMatrix['skills'] }) {
  const gaps = skills.filter(({ state }) => state === 'gap');
  return (
    <Card title={t('skill.gaps')}>
      {gaps.length === 0 ? (
        <p>{t('skill.gapsNone')}</p>
      ) : (
        <>
          <ul>
            {gaps.map((skill) => (
              <li key={skill.id}>{gapWords(skill)}</li>
            ))}
          </ul>
          <p className="muted">{t('skill.gapsWhy')}</p>
        </>
      )}
    </Card>
  );
}

const gapWords = ({ title, missing, neededLevel }: SkillRepresentation) =>
  t('skill.gapOf', { skill: title, missing, level: neededLevel });
