import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representPartner } from './read-partners.ts';

/** Whoever acts for the partner leaves with it. The partner's lock holds off those who would give it something new. */
export const departPartner = command(contract.partners.depart, async ({ params, body }, context) => {
  const { tx, partners, memberships, decision } = context;
  const partner = await partners.find(params.partnerId);
  const people = await db.membershipsOfPartner(tx, partner, partner.id);
  const lines = Array.from({ length: await db.countLinesOfPartner(tx, partner, partner.id) }, () => line);
  const pledges = Array.from({ length: await db.countOpenPledges(tx, partner, partner.id) }, () => pledge);
  const items = await db.heldByPartner(tx, partner, partner.id);
  const held = [...items, ...lines, ...pledges, ...people.filter(isSeat).map(() => seat)];
  await partners.save(domain.departPartner(partner, body, domain.countByKind(held), decision));
  for (const { id } of people) {
    await memberships.save(domain.leaveWithPartner(await memberships.load(id), body, decision));
  }
  return representPartner(context, params);
});

const seat = { kind: 'seat' } as const;
const line = { kind: 'line' } as const;
const pledge = { kind: 'pledge' } as const;

/** A partnership is never left without its chair or its secretariat by an organisation's leaving. */
const isSeat = ({ role }: { role: domain.PartnershipRole }) => role === 'chair' || role === 'coordinator';
