import { type SQL, sql } from 'drizzle-orm';

/** The section of an agreement that a line rests on, as its text is now. */
export type RestsOn = { reference: string; title: string; sectionTitle: string | null; hasEnded: boolean };

const l = sql.raw('accountability_lines');
const from = sql`from agreements g join partnerships h on h.id = g.partnership_id
  where g.workspace_id = ${l}.workspace_id and g.partnership_id = ${l}.partnership_id and g.id = ${l}.agreement_id`;
const called = sql`app.reference(h.code, 'G', g.number)`;
const section = sql`(select s ->> 'title' from jsonb_array_elements(g.sections) s where s ->> 'key' = ${l}.section_key)`;

/** An agreement has ended on a day as `agreementStatus` of the domain says: ended, given up, or run out. */
export const restsOn = (
  today: SQL,
) => sql<RestsOn | null>`(select json_build_object('reference', ${called}, 'title', g.title,
    'sectionTitle', ${section}, 'hasEnded', coalesce(g.ended_on is not null and (g.signed_version is null or g.ended_on <= ${today})
      or g.signed_version is not null and g.in_force_until < ${today}, false)) ${from})`;

/** The same in one cell of a sheet. */
export const restsOnWords = sql`coalesce((select ${called} || coalesce(' ' || ${section}, '') ${from}), '')`;
