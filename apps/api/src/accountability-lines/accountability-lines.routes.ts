import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { giveAccount, listAccountsGiven } from '../accounts-given/accounts-given.ts';
import { mount } from '../kernel/mount.ts';
import { agreeToLine } from './agree-to-line.ts';
import { editAccountabilityLine, endAccountabilityLine } from './change-accountability-line.ts';
import { draftAccountabilityLine } from './draft-accountability-line.ts';
import { exportAccountabilityLines } from './export-accountability-lines.ts';
import { keepBothLines } from './keep-both-lines.ts';
import { readPrivateDetail, writePrivateDetail } from './private-detail.ts';
import { getAccountability, listAccountabilityGaps } from './read-accountability.ts';
import { getAccountabilityLine, listAccountabilityLines } from './read-accountability-lines.ts';

export async function accountabilityRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'accountability', contract.accountability, {
    get: getAccountability,
    keepBoth: keepBothLines,
    gaps: listAccountabilityGaps,
  });
  mount(app, 'accountabilityLines', contract.accountabilityLines, {
    list: listAccountabilityLines,
    export: exportAccountabilityLines,
    draft: draftAccountabilityLine,
    get: getAccountabilityLine,
    edit: editAccountabilityLine,
    agree: agreeToLine,
    end: endAccountabilityLine,
    accounts: listAccountsGiven,
    giveAccount,
    readPrivate: readPrivateDetail,
    writePrivate: writePrivateDetail,
  });
}
