import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { AgreementDraft, AgreementKind } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addressIn, type Place, shortOf } from '../partnerships/place.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { agreementKinds, bindingKinds, governance, hangingKinds } from './agreement.choices.ts';
import { parentsQuery, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Values = { kind: AgreementKind | null; title: string; isBinding: boolean; parentId: string | null };
type Props = { place: Place; kind: AgreementKind | null; onClose: () => void };

/** Chooses by what the partners need, says what each kind binds, and starts from our template. */
export default function DraftSheet({ place, kind, onClose }: Props) {
  const form = useDraftForm({ place, kind, onClose });
  const { values } = form;
  const { data } = useQuery(parentsQuery(place.id));
  const kinds = kind !== null && isIn(governance, kind) ? governance : agreementKinds;
  const parents = (data?.items ?? []).filter(({ endedOn }) => endedOn === null);
  return (
    <Sheet title={t(kind === null ? 'agreements.draft' : 'governance.draftTitle')} onClose={onClose}>
      <Form form={form} submit={t('draft.save')} onCancel={onClose}>
        <Radios
          {...form.field('kind')}
          label={t('draft.kind')}
          hint={t('draft.kindHint')}
          options={kinds.map((value) => ({ value, label: t(`need.${value}`), hint: t(`binds.${value}`) }))}
          onChange={(chosen) => {
            form.set('kind', chosen);
            form.set('isBinding', chosen === 'contract');
            if (values.title === '' || values.title === nameOf(values.kind)) form.set('title', nameOf(chosen));
          }}
        />
        <TextField {...form.field('title')} label={t('draft.title')} />
        {values.kind && isIn(bindingKinds, values.kind) && (
          <Checkbox {...form.field('isBinding')} label={t('draft.isBinding')} hint={t('draft.isBindingHint')} />
        )}
        {values.kind && isIn(hangingKinds, values.kind) && (
          <Combobox
            {...form.field('parentId')}
            label={t('draft.parent')}
            hint={t('draft.parentHint')}
            optional={!values.isBinding}
            items={parents.map(({ id, reference, title }) => ({ id, label: `${shortOf(reference)} ${title}` }))}
          />
        )}
      </Form>
    </Sheet>
  );
}

const isIn = (kinds: readonly AgreementKind[], kind: AgreementKind) => kinds.includes(kind);
const nameOf = (kind: AgreementKind | null) => (kind === null ? '' : t(`kind.${kind}`));

const useDraftForm = ({ place, kind }: Props) => {
  const navigate = useNavigate();
  const { mutateAsync: draft } = useAgreementChange((body: AgreementDraft) =>
    api.agreements.draft({ params: { partnershipId: place.id }, body }),
  );
  return useForm<Values, AgreementDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementDraft),
    defaultValues: { kind, title: nameOf(kind), isBinding: false, parentId: null },
    says: { kind: t('draft.kindMissing'), title: t('draft.titleMissing') },
    draft: `agreement.new.${place.id}`,
    onSubmit: async (body) => {
      const hangs = isIn(hangingKinds, body.kind);
      const { reference } = await draft({ ...body, parentId: hangs ? body.parentId : null });
      const params = { ...addressIn(place), reference: shortOf(reference) };
      await navigate({ to: '/w/$workspace/p/$code/agreements/$reference', params });
    },
  });
};
