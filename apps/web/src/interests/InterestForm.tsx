import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation } from '@trivet/contract';
import type { InterestHandling } from '@trivet/domain';
import { attendanceQuery } from '../attendance/attendance.api.ts';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { usePlace } from '../partnerships/place.ts';
import type { FieldProps } from '../ui/field.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import type { InterestForm as Typed } from './interest-forms.ts';
import { handlings } from './interest.choices.ts';
import { interestsQuery, useInterestChange } from './interests.api.ts';
import { t } from './interests.strings.ts';

type Props = {
  meeting: MeetingRepresentation;
  /** The item it bears on; chosen, where none is given */
  itemId: string | null;
  words?: string;
  onDone: () => void;
};
type Values = { who: string; itemId: string; nature: string; handling: InterestHandling };

const myself = 'me';

/** Declares an interest: one’s own, or as whoever takes the minutes hears it. */
export default function InterestForm(props: Props) {
  const { data } = useQuery(interestsQuery(props.meeting));
  return data ? <Declaring {...props} may={data.permissions.may} /> : null;
}

function Declaring({ meeting, itemId, words = '', onDone, may }: Props & { may: readonly string[] }) {
  const mayRecord = may.includes('interest.record');
  const { mutateAsync: declare } = useInterestChange(meeting, ({ who, ...body }: Typed) =>
    who === myself
      ? api.interests.declare({ params: at(meeting), body })
      : api.interests.record({ params: { ...at(meeting), attendeeId: who }, body }),
  );
  const form = useForm<Values, Typed>({
    schema: () => import('./interest-forms.ts').then((forms) => forms.InterestForm),
    defaultValues: { who: mayRecord ? '' : myself, itemId: itemId ?? '', nature: words, handling: 'to_settle' },
    draft: `interest.${meeting.id}.${itemId ?? ''}`,
    onSubmit: async (typed) => {
      await declare(typed);
      toast(t('interests.saved'));
      onDone();
    },
  });
  const people = usePeople(meeting, may.includes('interest.declare'));
  const items = meeting.items.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Form form={form} submit={t(mayRecord ? 'interests.saveOther' : 'interests.save')} onCancel={onDone}>
      {mayRecord && <Select {...form.field('who')} label={t('interests.who')} options={[choose, ...people]} />}
      {itemId === null && <Select {...form.field('itemId')} label={t('interests.item')} options={[choose, ...items]} />}
      <NatureAndHandling nature={form.field('nature')} handling={form.field('handling')} />
    </Form>
  );
}

const choose = { value: '', label: t('interests.choose') };

/** Who is on the list, by name; oneself first. */
function usePeople(meeting: MeetingRepresentation, mayDeclare: boolean) {
  const { personId: mine } = usePlace();
  const attendees = useQuery(attendanceQuery(meeting)).data?.attendees ?? [];
  const others = attendees.filter(({ personId }) => !mayDeclare || personId === null || personId !== mine);
  const named = others.map(({ id, name, partnerName }) => ({
    value: id,
    label: partnerName === null ? name : t('interests.by', { name, organisation: partnerName }),
  }));
  return mayDeclare ? [{ value: myself, label: t('interests.me') }, ...named] : named;
}

type Fields = { nature: FieldProps<string>; handling: FieldProps<InterestHandling> };

/** What the interest is and how it is handled, asked alike when it is declared and when it is put right. */
export function NatureAndHandling({ nature, handling }: Fields) {
  return (
    <>
      <TextArea {...nature} label={t('interests.nature')} hint={t('interests.natureHint')} rows={2} limit={1000} />
      <Radios
        {...handling}
        label={t('interests.handling')}
        hint={t('interests.handlingHint')}
        options={handlings.map((value) => ({ value, label: t(`interests.handled.${value}`) }))}
      />
    </>
  );
}
