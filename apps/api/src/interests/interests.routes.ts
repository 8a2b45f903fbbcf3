import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { changeInterest, declareInterest, recordInterest, withdrawInterest } from './declare-interest.ts';
import { exportInterests } from './export-interests.ts';
import { listInterests, readInterestsOfMeeting } from './read-interests.ts';

export async function interestRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'interests', contract.interests, {
    list: listInterests,
    export: exportInterests,
    ofMeeting: readInterestsOfMeeting,
    declare: declareInterest,
    record: recordInterest,
    change: changeInterest,
    withdraw: withdrawInterest,
  });
}
