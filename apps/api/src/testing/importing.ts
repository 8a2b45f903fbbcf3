import type { ImportRepresentation } from '@trivet/contract';
import type pg from 'pg';
import type { TestApp } from './test-app.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Role = keyof TestApp['here']['people'];
export type Register = 'risks' | 'actions' | 'values';
type Brought = { id: string; version: number };

/** What one does with a file in the first partnership: as its coordinator, unless somebody else is named. */
export function importingInto(it: () => TestApp) {
  const params = () => ({ partnershipId: it().here.partnershipIds[0] });
  const importsOf = (role: Role) => it().as(it().here.people[role]).imports;
  const one = ({ id }: { id: string }) => ({ params: { ...params(), importId: id } });
  return {
    params,
    importsOf,
    one,
    bring: (content: string | Buffer, register: Register = 'risks', role: Role = 'coordinator') => {
      const isText = typeof content === 'string';
      const file = new Blob([isText ? content : new Uint8Array(content)], { type: isText ? 'text/csv' : xlsx });
      const fileName = isText ? 'register.csv' : 'register.xlsx';
      return importsOf(role).start({ params: params(), query: { register, fileName }, file });
    },
    check: (imported: { id: string }, role: Role = 'coordinator') => importsOf(role).check(one(imported)),
    match: (imported: ImportRepresentation, changes: object) =>
      importsOf('coordinator').match(
        { ...one(imported), body: { ...imported.mapping, ...changes } },
        { ifMatch: imported.version },
      ),
    confirm: (imported: Brought, role: Role = 'coordinator') =>
      importsOf(role).confirm({ ...one(imported), body: {} }, { ifMatch: imported.version }),
    undo: (imported: Brought, role: Role = 'coordinator') =>
      importsOf(role).undo({ ...one(imported), body: {} }, { ifMatch: imported.version }),
    exported: async (what: Register, format: 'csv' | 'xlsx', status = '') => {
      const url = `/api/v1/partnerships/${params().partnershipId}/${what}/export?format=${format}${status}`;
      return (await it().send(it().here.people.coordinator, { method: 'GET', url })).rawPayload;
    },
    /** Every risk of the workspace, as the database holds it */
    risksNow: async (owner: pg.Client) => {
      const all = 'select * from risks where workspace_id = $1 order by partnership_id, number';
      return (await owner.query(all, [it().here.workspaceId])).rows;
    },
  };
}

export const csv = (...rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
