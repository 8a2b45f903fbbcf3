import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { readAttendance, readPartnerAttendance } from './read-attendance.ts';
import { addAttendee, allPresent, expectAttendees, recordPresence } from './record-attendance.ts';

export async function attendanceRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'attendance', contract.attendance, {
    get: readAttendance,
    expect: expectAttendees,
    add: addAttendee,
    record: recordPresence,
    allPresent,
    ofPartner: readPartnerAttendance,
  });
}
