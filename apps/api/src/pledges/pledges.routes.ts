import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addPledge, confirmPledge, editPledge, withdrawPledge } from './change-pledge.ts';
import { deliverPledge, takeBackDelivery } from './deliver-pledge.ts';
import { exportPledges, getPledge, listDeliveries, listPledges, sumPledges } from './read-pledges.ts';

export async function pledgeRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'pledges', contract.pledges, {
    list: listPledges,
    sums: sumPledges,
    export: exportPledges,
    add: addPledge,
    get: getPledge,
    edit: editPledge,
    confirm: confirmPledge,
    withdraw: withdrawPledge,
    listDeliveries,
    deliver: deliverPledge,
    takeBack: takeBackDelivery,
  });
}
