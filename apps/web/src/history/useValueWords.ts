import { useQuery } from '@tanstack/react-query';
import { shortDay } from '../lib/dates.ts';
import { moment } from '../lib/moments.ts';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { organisationsQuery, outcomesQuery, peopleQuery } from '../register/register.api.ts';
import { spoken } from './history-words.ts';
import { t } from './history.strings.ts';

/** How a value of the trail reads: ids by the names behind them now, days and instants as dates, choices as words. */
export const useValueWords = () => {
  const names = useNames();
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('history.nothing');
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
    if (typeof value === 'number') return value.toLocaleString('en-GB');
    if (typeof value === 'string') return names.get(value) ?? textWords(field, value);
    return field === 'snapshot' ? t('history.frozen') : listWords(value);
  };
};

const textWords = (field: string, value: string) => {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDay(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return moment(value);
  // Choices are one lower-case word; what people type stands as it is.
  return /^[a-z]+(_[a-z]+)*$/.test(value) && !freeText.has(field) ? spoken(value) : value;
};

const freeText = new Set(['title', 'name', 'words', 'note', 'reason', 'purpose', 'vision', 'headline', 'area']);

const listWords = (value: unknown): string => {
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'string' ? spoken(each) : listWords(each))).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${spoken(name)}: ${typeof each === 'object' ? listWords(each) : String(each)}`)
    .join(', ');
};

/** Names behind ids; of what is gone or not to be seen the id stays. */
const useNames = () => {
  const { id, workspaceId } = usePlace();
  const { data: people = [] } = useQuery(peopleQuery(workspaceId));
  const { data: organisations = [] } = useQuery(organisationsQuery(workspaceId));
  const { data: outcomes = [] } = useQuery(outcomesQuery(workspaceId));
  const { data: seats } = useQuery(seatsQuery(id));
  return new Map([
    ...people.map((each) => [each.id, each.name] as const),
    ...organisations.map((each) => [each.id, each.name] as const),
    ...outcomes.map((each) => [each.id, `${each.code} ${each.statement}`] as const),
    ...(seats?.partners ?? []).map((each) => [each.id, each.organisationName] as const),
  ]);
};
