import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  can,
  fieldsOpenTo,
  loadOf,
  notFound,
  type Permissions,
  permissionsOn,
  personKind,
  preferencesOf,
} from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listPeople = list(contract.people.list, ({ params, query: filter }, { tx, page }) =>
  db.listPeople(tx, params.workspaceId, filter, page),
);

export const getPerson = query(contract.people.get, ({ params }, context) => representPerson(context, params.personId));

export const getLoad = query(contract.people.load, async ({ params }, { tx, actor, decision }) => {
  const { workspaceId } = actor;
  if (!(await db.readPerson(tx, workspaceId, params.personId))) throw notFound();
  const memberships = await db.readLoad(tx, { workspaceId, personId: params.personId, today: decision.today });
  return { memberships, ...loadOf(memberships) };
});

export const getPosts = query(contract.people.posts, async ({ params }, { tx, actor }) => {
  if (!(await db.readPerson(tx, actor.workspaceId, params.personId))) throw notFound();
  return { items: await db.readPostsHeld(tx, params.personId), next: null };
});

/** A person as this caller sees them now; every command on one answers with it too. */
export async function representPerson({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, id: string) {
  const person = await db.readPerson(tx, actor.workspaceId, id);
  if (!person) throw notFound();
  const { accountId: _account, preferences, ...shared } = person;
  const own = actor.personId === id;
  return {
    ...shared,
    preferences: own ? preferencesOf(preferences) : null,
    emailBounced: can(actor, 'person.edit', personKind.heldBy(person))
      ? await db.readBounce(tx, actor.workspaceId, id)
      : null,
    permissions: permissionsOnPerson(actor, person),
  };
}

/** What the record alone cannot say: which fields are this caller's, and that somebody must stay. */
function permissionsOnPerson(actor: QueryContext['actor'], person: db.PersonView): Permissions {
  const { may, fields } = permissionsOn(personKind, actor, person);
  const open: readonly string[] = fieldsOpenTo(actor, person);
  return {
    may: may.filter((action) => action !== 'person.archive' || !person.soleAdministrator),
    fields: fields.filter((field) => open.includes(field)),
  };
}
