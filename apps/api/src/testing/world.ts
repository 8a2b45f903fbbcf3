import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import type { Ids } from './calls.ts';

/** The ids an address or a body needs to reach everything in a workspace's first partnership. */
export function idsOf({
  people,
  organisationIds,
  partnershipIds,
  partnerIds,
  inSecond: _inSecond,
  ...ofTheFirst
}: TestWorkspace): Ids {
  return {
    ...ofTheFirst,
    partnershipId: partnershipIds[0],
    organisationId: organisationIds[1],
    intoId: organisationIds[0],
    personId: people.outsider.personId,
    partnerId: partnerIds[1],
    leadPartnerId: partnerIds[1],
    // Nobody's: the walks end no session and read nobody's bell.
    calendarId: '01900000-0000-7000-8000-00000000ffff',
    sessionId: '01900000-0000-7000-8000-00000000ffff',
    savedViewId: '01900000-0000-7000-8000-00000000ffff',
    copyId: '01900000-0000-7000-8000-00000000ffff',
    fileId: '01900000-0000-7000-8000-00000000ffff',
    packLinkId: '01900000-0000-7000-8000-00000000ffff',
    linkId: '01900000-0000-7000-8000-00000000ffff',
    notificationId: '01900000-0000-7000-8000-00000000ffff',
    messageId: '01900000-0000-7000-8000-00000000ffff',
    actionEditId: '01900000-0000-7000-8000-00000000ffff',
    report: 'deviations',
    file: 'risks.json',
  };
}

/** The same for its second partnership, as far as it has such things. */
export function idsOfSecond({ workspaceId, partnershipIds, inSecond }: TestWorkspace): Ids {
  return { workspaceId, partnershipId: partnershipIds[1], ...inSecond };
}
