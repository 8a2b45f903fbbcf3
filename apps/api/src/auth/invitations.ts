import { contract } from '@trivet/contract';
import {
  type Account,
  addAccount,
  type AuthDb,
  findAccount,
  invitationOf,
  type InvitationFacts,
  linkPerson,
  noteSecurityEvent,
  readAccount,
  readLink,
  spendLink,
  transaction,
} from '@trivet/db';
import { cannotBe, ruleBroken } from '@trivet/domain';
import { type Call, open } from '../kernel/handlers.ts';
import { HttpRefusal, notSignedIn } from '../kernel/problems.ts';
import type { Auth } from './auth.ts';
import { choosePassword } from './choose-password.ts';
import { linkSpent } from './links.ts';
import { hashOf } from './secrets.ts';
import { representMe, startBrowserSession } from './sign-in.ts';

export const readInvitation = (auth: Auth) =>
  open(contract.auth.readInvitation, async ({ body }, { address }) => {
    const { workspaceName, name, email, invitedBy } = await openInvitation(auth, hashOf(body.token));
    const hasAccount = (await findAccount(auth.db, email, address)) !== undefined;
    return { result: { workspaceName, name, email, invitedBy, hasAccount } };
  });

/** The link proves the email address. With a password it makes the account; without, it takes the one signed in. */
export const acceptInvitation = (auth: Auth) =>
  open(contract.auth.acceptInvitation, async ({ body: { token, password } }, call) => {
    const link = hashOf(token);
    const invitation = await openInvitation(auth, link);
    return password === undefined
      ? acceptAsSignedIn(auth, { link, invitation }, call)
      : acceptWithPassword(auth, { link, invitation, password }, call);
  });

type Invitation = InvitationFacts & { personId: string };
type Acceptance = { link: Buffer; invitation: Invitation };

/** @throws HttpRefusal 404 when it cannot be accepted any more */
async function openInvitation({ db }: Auth, hash: Buffer): Promise<Invitation> {
  const link = await readLink(db, hash, 'invitation');
  const facts = link?.personId ? await invitationOf(db, link.personId, link.invitedByPersonId) : null;
  if (!link?.personId || !facts) throw linkSpent();
  return { ...facts, personId: link.personId };
}

async function acceptWithPassword(
  auth: Auth,
  { link, invitation, password }: Acceptance & { password: string },
  call: Call,
) {
  const { email, personId } = invitation;
  const chosen = await choosePassword(auth, { password, pointer: '/password' }, { personId });
  const { account, cookie } = await transaction(auth.db, false, async (db) => {
    const id = await addAccount(db, email, chosen);
    if (!id) throw accountIsThere();
    await join(db, { link, personId, account: { id, email } }, call);
    return { account: { id, email }, cookie: await startBrowserSession(auth, { id }, { call, remember: false, db }) };
  });
  return { result: await representMe(auth, account), headers: { 'set-cookie': cookie } };
}

async function acceptAsSignedIn(auth: Auth, { link, invitation }: Acceptance, call: Call) {
  if (!call.identity?.session) throw await whatIsNeeded(auth, invitation);
  const account = await readAccount(auth.db, call.identity.accountId);
  if (account.email !== invitation.email) throw forAnother();
  await transaction(auth.db, false, (db) => join(db, { link, personId: invitation.personId, account }, call));
  return { result: await representMe(auth, account) };
}

type Joining = { link: Buffer; personId: string; account: Pick<Account, 'id' | 'email'> };

async function join(db: AuthDb, { link, personId, account }: Joining, { address, requestId }: Call): Promise<void> {
  if (!(await spendLink(db, link)) || !(await linkPerson(db, personId, account))) throw linkSpent();
  await noteSecurityEvent(db, { kind: 'invitation_accepted', accountId: account.id, address, requestId });
}

async function whatIsNeeded({ db }: Auth, { email }: Invitation): Promise<Error> {
  const account = await findAccount(db, email, '');
  return account ? notSignedIn() : cannotBe('/password', 'needed', 'Choose a password');
}

const accountIsThere = () =>
  ruleBroken(
    'account_is_there',
    'There is an account with this email address. Sign in to it, then open the link again.',
  );

const forAnother = () =>
  new HttpRefusal(
    403,
    'another_account',
    'This invitation is for another email address. Sign in with that one, then open the link again.',
  );
