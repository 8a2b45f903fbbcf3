import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { acknowledgeExpectations } from './acknowledge-expectations.ts';
import { addPartner } from './add-partner.ts';
import { departPartner } from './depart-partner.ts';
import { editPartner, setPartnerRole } from './edit-partner.ts';
import { getPartner, listPartners } from './read-partners.ts';

export async function partnerRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'partners', contract.partners, {
    list: listPartners,
    add: addPartner,
    get: getPartner,
    edit: editPartner,
    acknowledge: acknowledgeExpectations,
    setRole: setPartnerRole,
    depart: departPartner,
  });
}
