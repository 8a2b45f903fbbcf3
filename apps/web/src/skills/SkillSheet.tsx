import type { SkillRepresentation } from '@trivet/contract';
import type { SkillDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useSkillChange } from './skills.api.ts';
import { t } from './skills.strings.ts';

type Values = { title: string; why: string; neededLevel: number; neededPeople: number | null };
type Props = { skill?: SkillRepresentation; onClose: () => void };

/** A skill that is needed: at which level, in how many people, and what for. */
export default function SkillSheet({ skill, onClose }: Props) {
  const { id: partnershipId } = usePlace();
  const before: Values = {
    title: skill?.title ?? '',
    why: skill?.why ?? '',
    neededLevel: skill?.neededLevel ?? 2,
    neededPeople: skill?.neededPeople ?? 1,
  };
  const { mutateAsync: save } = useSkillChange((body: SkillDraft) => {
    if (!skill) return api.skills.add({ params: { partnershipId }, body });
    const params = { partnershipId, skillId: skill.id };
    const patch = changed<Partial<SkillDraft>>(body, { ...before } as Partial<SkillDraft>);
    if (Object.keys(patch).length === 0) return api.skills.get({ params });
    return api.skills.edit({ params, body: patch }, { ifMatch: skill.version });
  });
  const form = useForm<Values, SkillDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.SkillDraft),
    defaultValues: before,
    says: { title: t('skill.titleMissing') },
    draft: `skill.${skill?.id ?? partnershipId}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  const { value, onChange, ...level } = form.field('neededLevel');
  return (
    <Sheet title={t(skill ? 'skill.edit' : 'skill.add')} onClose={onClose}>
      <Form form={form} submit={t('skill.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('skill.title')} />
        <TextArea {...form.field('why')} label={t('skill.why')} rows={2} optional />
        <Radios
          {...level}
          value={value === 1 ? '1' : value === 3 ? '3' : '2'}
          onChange={(chosen) => onChange(Number(chosen))}
          label={t('skill.level')}
          options={(['1', '2', '3'] as const).map((one) => ({ value: one, label: t(`skill.level.${one}`) }))}
        />
        <NumberField {...form.field('neededPeople')} label={t('skill.people')} whole />
      </Form>
      {skill?.permissions.may.includes('skill.remove') && <Remove skill={skill} onDone={onClose} />}
    </Sheet>
  );
}

function Remove({ skill, onDone }: { skill: SkillRepresentation; onDone: () => void }) {
  const { id: partnershipId } = usePlace();
  const remove = useSkillChange(() =>
    api.skills.remove({ params: { partnershipId, skillId: skill.id } }, { ifMatch: skill.version }),
  );
  return (
    <Button kind="quiet" onClick={() => remove.mutate(undefined, { onSuccess: onDone })}>
      {t('skill.remove')}
    </Button>
  );
}
