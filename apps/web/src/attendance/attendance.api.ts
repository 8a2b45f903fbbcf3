import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AttendanceView, MeetingRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { at } from '../meetings/meetings.api.ts';

type Meeting = Pick<MeetingRepresentation, 'partnershipId' | 'id'>;

/** Who is expected at a meeting, who is there, and whether it is quorate. */
export const attendanceQuery = ({ partnershipId, id }: Meeting) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, id, 'attendance'],
    queryFn: () => api.attendance.get({ params: at({ partnershipId, id }) }),
  });

/** How a partner was there at its last four meetings. */
export const partnerAttendanceQuery = (partnershipId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'of-partner', partnerId],
    queryFn: () => api.attendance.ofPartner({ params: { partnershipId, partnerId } }),
  });

/** Records something of a meeting's attendance, which is on the screen at once as it now is. */
export const useAttendanceChange = <Input>(meeting: Meeting, change: (input: Input) => Promise<AttendanceView>) => {
  const queries = useQueryClient();
  const { queryKey } = attendanceQuery(meeting);
  return useMutation({
    mutationFn: change,
    onSuccess: (attendance) => queries.setQueryData(queryKey, attendance),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
};
