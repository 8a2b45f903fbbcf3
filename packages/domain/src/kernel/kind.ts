import { z } from 'zod';
import { type Action, can, type Held, stoppedByArchive } from '../policy.ts';
import type { Actor } from './actor.ts';
import type { Guards } from './guards.ts';
import { cannotBe } from './refusal.ts';

/** All that the kernel needs to know of one kind of record; each concept declares its own beside its verbs. */
export type Kind<State> = {
  /** The domain's word, singular: `risk` */
  subject: string;
  schema: z.ZodObject & z.ZodType<State>;
  /** Each action on such a record, and what its state must be */
  guards: Guards<State>;
  /** The action that changes plain fields, and the schema of those fields */
  edit: { action: Action; fields: z.ZodObject };
  /** Who owns the record, and which partner it belongs to, where the policy asks */
  heldBy: (state: State) => Held;
  /** The facts whose past values answer `asOf` */
  tracks: readonly (keyof State & string)[];
  /** What this record adds to its partnership's rollup */
  tally?: (state: State) => Partial<Record<Tally, number>>;
};

/** The counts kept per partnership by the transaction that changes them. */
export const tallies = [
  'risks_red',
  'risks_amber',
  'risks_green',
  'actions_open',
  'actions_blocked',
  'reports_submitted',
] as const;
export type Tally = (typeof tallies)[number];

/** What a caller may do with a record now, and which plain fields a PATCH may name. */
export const Permissions = z
  .strictObject({ may: z.array(z.string()), fields: z.array(z.string()) })
  .meta({ id: 'Permissions' });
export type Permissions = { may: Action[]; fields: string[] };

/** As much of a kind as decides what may be done. */
export type Rights<State> = Pick<Kind<State>, 'guards' | 'edit' | 'heldBy'>;

/** Decided by the same `can` that refuses and the same guards that the verbs assert. */
export function permissionsOn<State>(kind: Rights<State>, actor: Actor, state: State): Permissions {
  const held = kind.heldBy(state);
  const may = (Object.keys(kind.guards) as Action[]).filter(
    (action) => can(actor, action, held) && !stoppedByArchive(actor, action) && !kind.guards[action]?.(state),
  );
  return { may, fields: may.includes(kind.edit.action) ? Object.keys(kind.edit.fields.shape) : [] };
}

/**
 * A merge patch (RFC 7396) of a kind's plain fields: every field optional, at least one there.
 * Fields that are absent stay as they are; null clears a field that may be empty.
 */
export function patchOf<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape, z.core.$strict>) {
  return fields.partial().refine((patch) => Object.keys(patch).length > 0, 'Change at least one field');
}

/** Applies a patch, refusing one that changes nothing a record has. */
export function merged<State extends object>(state: State, patch: Partial<Record<keyof State, unknown>>): State {
  const known = Object.entries(patch).filter(([, value]) => value !== undefined);
  if (known.length === 0) throw cannotBe('', 'nothing_to_change', 'Change at least one field.');
  return { ...state, ...Object.fromEntries(known) };
}
