import { type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { nextDue } from './instalments.ts';
import {
  Pledge,
  type PledgeChange,
  type PledgeDraft,
  pledgeGuards,
  type PledgePatch,
  type PledgeWithdrawal,
} from './pledge.ts';

type Place = { id: string; workspaceId: string; partnershipId: string; number: number };

/** `isOwn`: its partner's own lead wrote it down, and so stands by it. */
export function addPledge(
  draft: PledgeDraft,
  { isOwn, ...place }: Place & { isOwn: boolean },
  { at, today, by }: Decision,
): PledgeChange {
  const pledge = {
    ...draft,
    ...place,
    ...(isOwn ? { confirmedOn: today, confirmedById: by } : unconfirmed),
    withdrawnOn: null,
    withdrawnReason: '',
    nextDueOn: nextDue(draft, 0),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Pledge, null, pledge, { type: 'pledge.added', payload: { partnerId: draft.partnerId } });
}

const unconfirmed = { confirmedOn: null, confirmedById: null };

/** What changes what was promised asks its partner again, unless it is the partner's own lead who changes it. */
export function editPledge(
  pledge: Pledge,
  patch: PledgePatch,
  { delivered, isOwn, decision }: { delivered: number; isOwn: boolean; decision: Decision },
): PledgeChange {
  assertAllows(pledgeGuards, 'pledge.edit', pledge);
  const after = merged(pledge, patch);
  const fields = Object.keys(patch);
  const confirmation = isOwn ? { confirmedOn: decision.today, confirmedById: decision.by } : unconfirmed;
  const next = { ...after, ...confirmation, nextDueOn: nextDue(after, delivered) };
  return decide(Pledge, pledge, next, { type: 'pledge.edited', payload: { fields, asksAgain: !isOwn } });
}

export function confirmPledge(pledge: Pledge, { today, by }: Decision): PledgeChange {
  assertAllows(pledgeGuards, 'pledge.confirm', pledge);
  const { partnerId } = pledge;
  const after = { ...pledge, confirmedOn: today, confirmedById: by };
  return decide(Pledge, pledge, after, { type: 'pledge.confirmed', payload: { partnerId } });
}

/** What was delivered until then stays, and counts. */
export function withdrawPledge(pledge: Pledge, { reason }: PledgeWithdrawal, { today }: Decision): PledgeChange {
  assertAllows(pledgeGuards, 'pledge.withdraw', pledge);
  const { partnerId } = pledge;
  const after = { ...pledge, withdrawnOn: today, withdrawnReason: reason, nextDueOn: null };
  return decide(Pledge, pledge, after, { type: 'pledge.withdrawn', payload: { partnerId } });
}

/** A delivery came, or was taken back: `delivered` is what has come in all. */
export function countDelivered(pledge: Pledge, delivered: number): PledgeChange {
  const nextDueOn = pledge.withdrawnOn === null ? nextDue(pledge, delivered) : null;
  const event = { type: 'pledge.delivered_towards' as const, payload: { nextDueOn } };
  return decide(Pledge, pledge, { ...pledge, nextDueOn }, event);
}
