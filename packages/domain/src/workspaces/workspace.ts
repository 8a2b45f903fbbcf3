import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Email, line, workspaceRecord } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';

/** Whose bank holidays count. */
export const Nation = z.enum(['england_and_wales', 'scotland', 'northern_ireland']);
export type Nation = z.output<typeof Nation>;

/** English, Irish, Welsh, Scottish Gaelic. */
export const Language = z.enum(['en', 'ga', 'cy', 'gd']);
export type Language = z.output<typeof Language>;

/** A named zone of the IANA database, never an offset: an offset would be wrong for half of the year. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'Enter a time zone by its place, like Europe/London');

/** A day of every year, `MM-DD`. */
const DayOfYear = z
  .string()
  .refine((day) => z.iso.date().safeParse(`2001-${day}`).success, 'Enter a day of every year, like 04-01');

/** The workspace's name in browser addresses. */
export const Slug = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{1,62}$/,
    'Use 2 to 63 small letters, digits and hyphens, beginning with a letter or digit',
  );

const WorkspaceFields = z.strictObject({
  name: line(200, 'Enter the workspace’s name'),
  timeZone: TimeZone,
  nation: Nation,
  financialYearStarts: DayOfYear,
  /** The first is the one a new person reads */
  languages: z
    .array(Language)
    .min(1, 'Choose at least one language')
    .max(4)
    .refine((languages) => new Set(languages).size === languages.length, 'Choose each language once'),
  /** How long closed records are kept */
  retentionYears: z.int().min(1).max(100),
  /** The score above which a risk needs treatment or acceptance */
  riskAppetite: z.int().min(1).max(25),
  /** By how many per cent spending may differ from its budget before its light changes */
  spendTolerance: z.int().min(0).max(100),
});

export const WorkspacePatch = patchOf(WorkspaceFields).meta({ id: 'WorkspacePatch' });
export type WorkspacePatch = z.output<typeof WorkspacePatch>;

/** What an operator says to found a workspace; all else is a setting its administrator may change. */
export const WorkspaceFounding = z.strictObject({
  name: WorkspaceFields.shape.name,
  slug: Slug,
  nation: Nation,
  timeZone: TimeZone.default('Europe/London'),
  administrator: z.strictObject({ name: line(200, 'Enter the administrator’s name'), email: Email }),
});
export type WorkspaceFounding = z.output<typeof WorkspaceFounding>;

export const Workspace = z
  .strictObject({ ...workspaceRecord, ...WorkspaceFields.shape, slug: Slug })
  .meta({ id: 'Workspace' });
export type Workspace = z.output<typeof Workspace>;

export type WorkspaceEvent =
  | { type: 'workspace.founded'; payload: Record<never, never> }
  | { type: 'workspace.edited'; payload: { fields: string[] } };

const workspaceGuards = { 'workspace.see': always, 'workspace.edit': always } satisfies Guards<Workspace>;

export const workspaceKind: Kind<Workspace> = {
  subject: 'workspace',
  schema: Workspace,
  guards: workspaceGuards,
  edit: { action: 'workspace.edit', fields: WorkspaceFields },
  heldBy: () => ({}),
  tracks: [],
};

export function foundWorkspace(
  { name, slug, nation, timeZone }: WorkspaceFounding,
  id: string,
  { at }: Decision,
): Change<Workspace, WorkspaceEvent> {
  const workspace: Workspace = {
    id,
    workspaceId: id,
    name,
    slug,
    nation,
    timeZone,
    financialYearStarts: '04-01',
    languages: ['en'],
    retentionYears: 10,
    riskAppetite: 12,
    spendTolerance: 10,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Workspace, null, workspace, { type: 'workspace.founded', payload: {} });
}

export function editWorkspace(workspace: Workspace, patch: WorkspacePatch): Change<Workspace, WorkspaceEvent> {
  const payload = { fields: Object.keys(patch) };
  return decide(Workspace, workspace, merged(workspace, patch), { type: 'workspace.edited', payload });
}

function isTimeZone(zone: string): boolean {
  if (!/^([A-Z]\w*(\/[A-Z][\w+-]*)+|UTC)$/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
