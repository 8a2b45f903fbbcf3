import { type SQL, sql } from 'drizzle-orm';

/** What of the plan a line is about, as people quote it. */
export type Planned = { reference: string; title: string };

const from = (table: 'objectives' | 'budget_lines', id: string) =>
  sql.raw(`from ${table} o join partnerships h on h.id = o.partnership_id
    where o.workspace_id = accountability_lines.workspace_id and o.partnership_id = accountability_lines.partnership_id
      and o.id = accountability_lines.${id}`);
const ofPlan = {
  objective: { letter: sql.raw(`'O'`), rows: from('objectives', 'objective_id') },
  budgetLine: { letter: sql.raw(`'B'`), rows: from('budget_lines', 'budget_line_id') },
};

export const planned = (which: keyof typeof ofPlan): SQL<Planned | null> => {
  const { letter, rows } = ofPlan[which];
  return sql`(select json_build_object('reference', app.reference(h.code, ${letter}, o.number), 'title', o.title) ${rows})`;
};

/** The same in one cell of a sheet. */
export const plannedWords = (which: keyof typeof ofPlan): SQL => {
  const { letter, rows } = ofPlan[which];
  return sql`coalesce((select app.reference(h.code, ${letter}, o.number) || ' ' || o.title ${rows}), '')`;
};
