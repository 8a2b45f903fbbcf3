import { useQuery } from '@tanstack/react-query';
import type { LogicBoxRepresentation, LogicModel } from '@trivet/contract';
import type { LogicBoxDraft, LogicEvidence } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { usePlace } from '../partnerships/place.ts';
import { planQuery } from '../plan/plan.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { ShownByFields } from './ShownByFields.tsx';
import { useLogicChange } from './logic-model.api.ts';
import { t } from './logic-model.strings.ts';
import { rankOf, type Stage, stages } from './stages.ts';

type Box = LogicBoxRepresentation;
type Values = {
  stage: Stage;
  title: string;
  description: string;
  assumptions: string;
  leadsToIds: string[];
  shownBy: LogicEvidence[];
};
type Props = { box?: Box; stage?: Stage; model: LogicModel; onClose: () => void };

/** A box: in which column, what it is, what it leads to and on what condition, and what shows it. */
export default function LogicBoxSheet(props: Props) {
  const plan = useQuery(planQuery(usePlace().id));
  return (
    <Sheet title={t(props.box ? 'logic.edit' : 'logic.add')} onClose={props.onClose}>
      <Loaded query={plan} what={t('logic.what')}>
        {() => <Fields {...props} />}
      </Loaded>
    </Sheet>
  );
}

function Fields({ box, stage = 'outcome', model, onClose }: Props) {
  const form = useBoxForm({ box, stage, model, onClose });
  const rank = rankOf(form.values.stage);
  const later = model.boxes.filter((one) => rankOf(one.stage) > rank && one.id !== box?.id);
  const leadsTo = form.field('leadsToIds');
  const titles = (ids: readonly string[]) =>
    model.boxes
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => title)
      .join('; ');
  const compared = {
    stage: [t('logic.stage'), (values: Values) => t(`logic.stage.${values.stage}`)],
    title: [t('logic.title'), (values: Values) => values.title],
    description: [t('logic.description'), (values: Values) => values.description],
    assumptions: [t('logic.assumptions'), (values: Values) => values.assumptions],
    leadsToIds: [t('logic.leadsTo'), (values: Values) => titles(values.leadsToIds)],
    shownBy: [t('logic.shownBy'), (values: Values) => values.shownBy.length],
  } as const;
  return (
    <Form form={form} submit={t('logic.save')} onCancel={onClose} compared={compared}>
      <Select<Stage>
        {...form.field('stage')}
        label={t('logic.stage')}
        hint={t(`logic.about.${form.values.stage}`)}
        options={stages.map((value) => ({ value, label: t(`logic.stage.${value}`) }))}
      />
      <TextField {...form.field('title')} label={t('logic.title')} hint={t('logic.titleHint')} />
      <TextArea {...form.field('description')} label={t('logic.description')} rows={2} optional />
      {later.length > 0 ? (
        <Checkboxes
          {...leadsTo}
          label={t('logic.leadsTo')}
          hint={t('logic.leadsToHint')}
          onChange={(chosen) => leadsTo.onChange([...chosen])}
          options={later.map(({ id, title, stage: of }) => ({ value: id, label: title, hint: t(`logic.stage.${of}`) }))}
        />
      ) : (
        rank < rankOf('outcome') && <p className="muted">{t('logic.leadsToNone')}</p>
      )}
      <TextArea
        {...form.field('assumptions')}
        label={t('logic.assumptions')}
        hint={t('logic.assumptionsHint')}
        rows={2}
        optional
      />
      <ShownByFields field={form.field('shownBy')} shown={box?.shownBy ?? []} />
    </Form>
  );
}

const useBoxForm = ({
  box,
  stage,
  model,
  onClose,
}: Required<Pick<Props, 'stage' | 'model' | 'onClose'>> & { box: Box | undefined }) => {
  const { id: partnershipId } = usePlace();
  const latest = useRef(box);
  const { mutateAsync: save } = useLogicChange(async (body: LogicBoxDraft) => {
    const now = latest.current;
    // What stands in the same column now, or before, is not on offer any more: it goes with the move.
    const leadsToIds = body.leadsToIds.filter((id) => isLater(model, id, body.stage));
    if (!now) return api.logicModel.add({ params: { partnershipId }, body: { ...body, leadsToIds } });
    const params = { partnershipId, logicBoxId: now.id };
    const patch = changed<Partial<LogicBoxDraft>>({ ...body, leadsToIds }, valuesOf(now));
    if (Object.keys(patch).length === 0) return now;
    return api.logicModel.edit({ params, body: patch }, { ifMatch: now.version });
  });
  return useForm<Values, LogicBoxDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.LogicBoxDraft),
    defaultValues: box ? valuesOf(box) : { ...nothing, stage },
    says: { title: t('logic.titleMissing') },
    draft: `logic-box.${box?.id ?? `${partnershipId}.${stage}`}`,
    onSubmit: async (body) => {
      const { title } = await save(body);
      toast(t('logic.saved', { title }));
      onClose();
    },
    ...(box && {
      theirs: async () => {
        const params = { partnershipId, logicBoxId: box.id };
        latest.current = await api.logicModel.box({ params });
        return { values: valuesOf(latest.current), of: latest.current };
      },
    }),
  });
};

const isLater = ({ boxes }: LogicModel, id: string, than: Stage) =>
  boxes.some((one) => one.id === id && rankOf(one.stage) > rankOf(than));

const nothing = { title: '', description: '', assumptions: '', leadsToIds: [], shownBy: [] };

const valuesOf = ({ stage, title, description, assumptions, leadsToIds, shownBy }: Box): Values => ({
  stage,
  title,
  description,
  assumptions,
  leadsToIds,
  shownBy: shownBy.map(({ kind, id }) => ({ kind, id })),
});
