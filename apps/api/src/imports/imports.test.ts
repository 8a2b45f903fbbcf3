import type { ImportRepresentation } from '@trivet/contract';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv, importingInto, type Register } from '../testing/importing.ts';
import { messyRegister } from '../testing/messy-workbook.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

const { params, importsOf, one, bring, check, match, confirm, undo, exported, risksNow } = importingInto(() => it);

describe('a messy register', () => {
  let imported: ImportRepresentation;

  test('is read past its title, its headings are guessed, and what it cannot mean has an address', async () => {
    const before = await risksNow(owner);
    imported = await bring(await messyRegister({ partner: 'here Network', person: 'member of here' }));
    expect(imported.mapping).toMatchObject({ sheet: 1, headerRow: 3 });
    expect(Object.keys(imported.mapping.columns).toSorted()).toEqual([
      'category',
      'leadPartnerName',
      'nextReviewOn',
      'ownerName',
      'reference',
      'residualImpact',
      'residualLikelihood',
      'title',
    ]);
    expect(imported.columns[5]).toMatchObject({ letter: 'F', heading: 'Probability', samples: ['High', 'Med', '2'] });
    const checked = await check(imported);
    expect(checked).toMatchObject({ create: 3, update: 0, problemRows: 5, ready: false, missing: [] });
    expect(checked.repairs[0]).toMatchObject({
      field: 'residualLikelihood',
      word: 'High',
      rows: 3,
      firstRow: 4,
      suggestion: '4',
    });
    expect(checked.problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Row 6, column H (Next review): expected a date like 27/3/2027, found “TBC”',
        'Row 9, column E (Owner): expected someone who is a member here, found “Nobody Known”',
        'Row 4, column F (Likelihood): expected a number from 1 to 5, found “High”',
      ]),
    );
    expect(checked.duplicates).toEqual([{ row: 11, title: 'Volunteers are not vetted in time', like: 'row 10' }]);
    expect(checked.formulas).toEqual([{ row: 10, column: 'F', heading: 'Likelihood', value: '4' }]);
    await expect(confirm(imported)).rejects.toEqual(refused(409, 'rows_with_problems'));
    expect(await risksNow(owner)).toEqual(before);
  });

  test('gives away the rows that do not come in, as they stand, each with why', async () => {
    const answer = await importsOf('coordinator').problems(one(imported));
    const again = await bring(Buffer.from(await answer.arrayBuffer()));
    const [head, ...rows] = again.firstRows.map(({ cells }) => cells);
    expect(head?.slice(0, 4)).toEqual(['Why it does not come in', 'No.', 'Risk description', 'Type']);
    expect(rows.map(([, , title]) => title)).toEqual([
      'Rooms are double-booked',
      'Two posts stay empty',
      'The grant ends early',
      'The grant ends early',
      '-SUM of small delays',
    ]);
    expect(rows[0]?.[0]).toContain('Row 4, column F (Likelihood): expected a number from 1 to 5');
    expect(await check(again)).toMatchObject({ create: 0, problemRows: 5 });
  });

  test('is mended word by word, confirmed whole, and undone whole', async () => {
    const before = await risksNow(owner);
    const level = { high: '4', med: '3', low: '2' };
    const values = {
      residualLikelihood: level,
      residualImpact: level,
      nextReviewOn: { tbc: '' },
      ownerName: { 'nobody known': '' },
    };
    const mended = await match(imported, { values, leaveOut: [11] });
    expect(await check(mended)).toMatchObject({
      create: 7,
      leftOut: 1,
      problemRows: 0,
      ready: true,
      duplicates: [{ row: 7 }],
    });
    const done = await confirm(mended);
    expect(done).toMatchObject({ status: 'confirmed', created: 7, leftOut: 1, undoUntil: expect.any(String) });
    const known = new Set(before.map(({ id }) => id));
    const raised = (await risksNow(owner)).filter(({ id }) => !known.has(id));
    expect(raised.map(({ title, score }) => [title, score])).toEqual([
      ['Rooms are double-booked', 12],
      ['Two posts stay empty', 12],
      ['The grant ends early', 20],
      ['The grant ends early', 20],
      ['Forms are lost in the post', 4],
      ['-SUM of small delays', 4],
      ['Volunteers are not vetted in time', 16],
    ]);
    const trail = await owner.query(
      `select action, count(*)::int as n from audit_entries where request_id = (select request_id from audit_entries where subject_id = $1) group by 1 order by 1`,
      [raised[0].id],
    );
    expect(trail.rows).toEqual([
      { action: 'import.confirm', n: 1 },
      { action: 'risk.raise', n: 7 },
    ]);
    await expect(confirm(done)).rejects.toEqual(refused(409, 'import_confirmed'));
    const undone = await undo(done);
    expect(undone).toMatchObject({ status: 'undone' });
    expect(await risksNow(owner)).toEqual(before);
    await expect(undo(undone)).rejects.toEqual(refused(409, 'import_undone'));
    const counts = await owner.query(
      `select u.risks_red + u.risks_amber + u.risks_green as kept, (select count(*)::int from risks r where r.partnership_id = u.partnership_id and status = 'open') as live
       from partnership_rollups u where partnership_id = $1`,
      [params().partnershipId],
    );
    expect(counts.rows[0].kept).toBe(counts.rows[0].live);
    const left = await owner.query('select from state_history where subject_id = $1 and to_at is null', [raised[0].id]);
    expect(left.rowCount).toBe(0);
  });

  test('is read alike the next time: its headings and words are remembered', async () => {
    const again = await bring(await messyRegister({ partner: 'here Network', person: 'member of here' }));
    expect(again.mapping.values).toEqual({});
    const kept = await confirm(
      await match(again, {
        values: {
          residualLikelihood: { high: '4', med: '3', low: '2' },
          residualImpact: { high: '4' },
          nextReviewOn: { tbc: '' },
        },
        leaveOut: [7, 9, 11],
      }),
    );
    const third = await bring(await messyRegister({ partner: 'here Network', person: 'member of here' }));
    expect(third.mapping.values).toMatchObject({ residualLikelihood: { high: '4' } });
    expect(await check(third)).toMatchObject({
      problemRows: 1,
      duplicates: expect.arrayContaining([
        expect.objectContaining({ row: 4, like: expect.stringMatching(/^FIRST-R-\d+ Rooms/) }),
      ]),
    });
    await undo(kept);
  });
});

describe('an export that comes back', () => {
  beforeAll(async () => {
    const { risks, actions, objectives, milestones } = it.as(it.here.people.coordinator);
    const objective = await objectives.add({ params: params(), body: { title: 'Help early' } });
    const step = { objectiveId: objective.id, title: 'One number', dueOn: '2030-01-01' };
    const milestone = await milestones.add({ params: params(), body: step });
    const [lead, other] = it.here.partnerIds;
    const raise = (title: string, more: object) =>
      risks.raise({
        params: params(),
        body: { title, category: 'delivery', leadPartnerId: other, likelihood: 3, impact: 4, ...more },
      });
    await raise('=Trick, "quoted"', {
      cause: '-one\n-two',
      controls: "'@home",
      objectiveId: objective.id,
      ownerPersonId: it.here.people.member.personId,
    });
    await raise('Plain', {
      leadPartnerId: lead,
      targetLikelihood: 1,
      targetImpact: 2,
      inherentLikelihood: 5,
      scope: 'collaboration',
      proximity: 'now',
      response: 'transfer',
    });
    const risk = await raise('With an action', { ownerPersonId: null });
    await actions.raise({
      params: params(),
      body: {
        title: '+1 step',
        riskId: risk.id,
        dueOn: '2030-01-02',
        description: 'Line\nline',
        milestoneId: milestone.id,
      },
    });
    const begun = await actions.raise({
      params: params(),
      body: { title: 'Begun', ownerPartnerId: other, ownerPersonId: null, objectiveId: objective.id },
    });
    const progress = { status: 'blocked', percent: 20, note: 'No room', worse: null } as const;
    await actions.progress({ params: { ...params(), actionId: begun.id }, body: progress }, { ifMatch: 1 });
  });

  test.each<[Register, 'csv' | 'xlsx', string]>([
    ['risks', 'csv', '&status=open,closed'],
    ['risks', 'xlsx', '&status=open,closed'],
    ['actions', 'csv', '&status=proposed,agreed,in_progress,blocked,done,ceased'],
    ['actions', 'xlsx', '&status=proposed,agreed,in_progress,blocked,done,ceased'],
  ])('as it went, of %s as %s, changes nothing', async (what, format, status) => {
    const bytes = await exported(what, format, status);
    const imported = await bring(format === 'csv' ? bytes.toString() : bytes, what);
    const checked = await check(imported);
    expect(checked.problems).toEqual([]);
    expect(checked).toMatchObject({ create: 0, update: 0, problemRows: 0, formulas: [], ready: false });
    expect(checked.unchanged).toBeGreaterThan(1);
    await expect(confirm(imported)).rejects.toEqual(refused(409, 'nothing_to_import'));
  });

  test('edited in a spreadsheet changes what was edited, by edit and review, and undo puts both back', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await exported('risks', 'xlsx')) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('Risks');
    const head = sheet?.getRow(1).values as string[];
    const at = sheet?.getColumn(head.indexOf('Risk')).values.indexOf('Plain') ?? 0;
    const cell = (heading: string) => sheet?.getCell(at, head.indexOf(heading)) ?? { value: null };
    cell('Controls in place').value = 'A rota';
    cell('Impact').value = 5;
    const imported = await bring(Buffer.from(await workbook.xlsx.writeBuffer()));
    const checked = await check(imported);
    expect(checked).toMatchObject({ create: 0, update: 1, problemRows: 0, ready: true });
    expect(checked.rows).toEqual([
      expect.objectContaining({
        does: 'update',
        title: 'Plain',
        changes: [
          { heading: 'Controls in place', from: '', to: 'A rota' },
          { heading: 'Impact', from: '4', to: '5' },
        ],
      }),
    ]);
    const before = (await risksNow(owner)).find(({ title }) => title === 'Plain');
    const done = await confirm(imported);
    const after = (await risksNow(owner)).find(({ title }) => title === 'Plain');
    expect(after).toMatchObject({
      controls: 'A rota',
      score: 15,
      light: 'red',
      light_reason: 'Imported from register.xlsx',
      version: before.version + 2,
    });
    await undo(done);
    const back = (await risksNow(owner)).find(({ title }) => title === 'Plain');
    expect(back).toEqual({ ...before, version: before.version + 3, updated_at: expect.anything() });
  });

  test('a row that changed here since the export is a conflict, until the file is to win', async () => {
    const old = (await exported('risks', 'csv')).toString().replace('"A rota"', '""');
    const { items } = await it.as(it.here.people.chair).risks.list({ params: params(), query: { q: 'Plain' } });
    const [risk] = items;
    const change = { params: { ...params(), riskId: risk?.id ?? '' }, body: { title: 'Plain and simple' } };
    await it.as(it.here.people.chair).risks.edit(change, { ifMatch: risk?.version ?? 0 });
    const imported = await bring(old);
    const checked = await check(imported);
    expect(checked.problems).toEqual([
      expect.objectContaining({
        code: 'changed_since',
        message: expect.stringContaining('Risk is “Plain and simple” here and “Plain” in the file'),
      }),
    ]);
    expect(await check(await match(imported, { overwrite: true }))).toMatchObject({ update: 1, problemRows: 0 });
  });

  test('undo is refused, by name, for a record that has been changed or used since', async () => {
    const head = ['title', 'category', 'leadPartnerName', 'residualLikelihood', 'residualImpact'];
    const row = (title: string) => [title, 'delivery', 'here Network', '3', '3'];
    const done = await confirm(await bring(csv(head, row('Kept'), row('Edited'), row('Used'))));
    const { risks, actions } = it.as(it.here.people.chair);
    const find = async (q: string) => (await risks.list({ params: params(), query: { q } })).items[0];
    const [edited, used] = [await find('Edited'), await find('Used')];
    const change = { params: { ...params(), riskId: edited?.id ?? '' }, body: { controls: 'A rota' } };
    await risks.edit(change, { ifMatch: 1 });
    await actions.raise({ params: params(), body: { title: 'Treat it', riskId: used?.id ?? '' } });
    await expect(undo(done)).rejects.toMatchObject({
      problem: {
        status: 409,
        code: 'changed_since',
        errors: [{ message: `${edited?.reference} Edited` }, { message: `${used?.reference} Used` }],
      },
    });
    expect(await find('Kept')).toBeTruthy();
    await owner.query(`update imports set confirmed_at = confirmed_at - interval '25 hours' where id = $1`, [done.id]);
    await expect(undo(done)).rejects.toEqual(refused(409, 'too_old'));
  });
});
