import type { MeetingRepresentation } from '@trivet/contract';
import type { AgendaTemplateItem, ItemFill } from '@trivet/domain';
import { t } from './agenda-templates.strings.ts';

/** An item as the page holds it: its key stays with it wherever it is moved. */
export type ItemValues = AgendaTemplateItem & { key: string };
export type TemplateValues = { name: string; whatFor: string; items: readonly ItemValues[] };

let made = 0;
export const keyed = (item: AgendaTemplateItem): ItemValues => {
  made += 1;
  return { ...item, key: `item-${made}` };
};

/** What a new template starts from: another, an agenda, or nothing. */
export type TemplateStart = { name: string; whatFor: string; items: readonly AgendaTemplateItem[] };

export const valuesOf = ({ name, whatFor, items }: TemplateStart): TemplateValues => ({
  name,
  whatFor,
  items: items.map(keyed),
});

/** The agenda of a meeting as a template: who presents is kept where it is whoever chairs or takes the minutes. */
export const startFromAgenda = (meeting: MeetingRepresentation): TemplateStart => ({
  name: '',
  whatFor: '',
  items: meeting.items.map(({ title, purpose, minutes, presenterPersonId, background, fill, ...item }) => ({
    title,
    purpose,
    minutes,
    ledBy: leaderOf(meeting, presenterPersonId),
    background,
    fill,
    isConfidential: item.isConfidential,
    isStanding: item.isStanding,
  })),
});

function leaderOf(meeting: MeetingRepresentation, personId: string | null): AgendaTemplateItem['ledBy'] {
  if (personId === null) return null;
  if (personId === meeting.chairPersonId) return 'chair';
  return personId === meeting.minuteTakerPersonId ? 'minute_taker' : null;
}

export const minutesOf = (items: readonly { minutes: number }[]) =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/** What agendas end with: it shows nothing, and what is added comes before it. */
const closing: readonly ItemFill[] = ['any_other_business', 'working_together'];

export function beforeTheEnd(items: readonly ItemValues[], added: ItemValues): readonly ItemValues[] {
  const at = items.findLastIndex(({ fill }) => !closing.includes(fill)) + 1;
  return [...items.slice(0, at), added, ...items.slice(at)];
}

/** What is said of an item in one line. */
export const factsOf = ({ minutes, purpose, ledBy, fill, isStanding, isConfidential }: AgendaTemplateItem) =>
  [
    t('template.minutes', { minutes }),
    t(`templateItem.for.${purpose}`),
    ...(ledBy ? [t(`template.ledBy.${ledBy}`)] : []),
    ...(fill === 'none' || closing.includes(fill)
      ? []
      : [t('template.shows', { what: t(`templateItem.fill.${fill}`) })]),
    ...(isStanding ? [] : [t('templateItem.oneOff')]),
    ...(isConfidential ? [t('templateItem.isConfidential')] : []),
  ].join(' · ');
