import type { Audience, ReminderRule } from '@trivet/domain';
import { type Rung, rungAbove } from './rungs.ts';

/**
 * A kind of thing that falls due. To remind of another kind, write one of these in a file of its own and add it to
 * `dueThings`.
 */
export type DueThing = {
  rule: ReminderRule;
  /** The domain's word, singular */
  subject:
    | 'accountability_line'
    | 'report'
    | 'report_contribution'
    | 'action'
    | 'agreement'
    | 'agreement_party'
    | 'decision'
    | 'decision_position'
    | 'indicator'
    | 'measure'
    | 'meeting'
    | 'milestone'
    | 'pledge'
    | 'risk'
    | 'unmet_responsibility';
  /**
   * What is owed now, as SQL over workspace $1 and the `day` it is there: partnership_id (null of what is the workspace's
   * own), partner_id (whose leads hear of it when it is late; may be null), subject_id, clock, due_on, and what `owedBy` needs.
   */
  things: string;
  /** Who owes such a thing themselves, by what they are to it: SQL over one `thing` that answers person_id. */
  owedBy: Partial<Record<Exclude<Audience, Rung>, string>>;
  /** Who stands above them, where that is not the ladder of a partnership */
  above?: Partial<Record<Rung, string>>;
  /** What a letter says of one, as SQL joined to a reminder `r`: title, reference, period, what is missing, and whose part it is. */
  details: string;
};

/** Joins what is owed to the rule that holds for it, as `app.reminder_rules_of` answers: what is of no partnership has its workspace's. */
export const ruleOf = (owed: string, rule: string): string =>
  `${rule}.partnership_id = coalesce(${owed}.partnership_id, $1)`;

/** The day in workspace $1, to join things with. */
export const withDay = `cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day`;

/** The things themselves, each once, as a common table `thing` that {@link owedSql} reads. */
export const thingSql = ({ things }: DueThing, where = 'true'): string => `
  thing as materialized (select t.*, day.today from (${things}) t ${withDay} where ${where})`;

/**
 * Who owes what now, and who stands above them: partnership_id, subject_id, clock, due_on, audience, person_id. It is
 * asked when reminders are planned, again when each is sent, and whenever one may have become pointless.
 * `gate` limits it to some audiences, as a condition that Postgres decides once and not per row.
 */
export function owedSql(
  { owedBy, above = rungAbove }: DueThing,
  gate: (audience: Audience) => string = () => 'true',
): string {
  const whom = { ...owedBy, ...above } as Record<Audience, string>;
  const told = (Object.keys(whom) as Audience[]).map(
    (audience) => `
      select thing.partnership_id, thing.subject_id, thing.clock, thing.due_on, '${audience}' as audience, who.person_id
      from thing cross join lateral (${whom[audience]}) who (person_id) where ${gate(audience)}`,
  );
  // Once: where Postgres has not counted the tables yet, it would ask all of it again for each person.
  return `
    with told as materialized (${told.join(' union all ')})
    select told.* from told join people person on person.id = told.person_id and person.archived_at is null`;
}
