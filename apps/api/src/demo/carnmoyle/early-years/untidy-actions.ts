/** A list of actions as it leaves somebody's spreadsheet: semicolons, days in words, statuses of its own. */
export const actionsCsv = [
  'Task;Assigned to;Organisation;Deadline;State;Comments',
  'Book the Tully rooms until summer;Maureen Kerr;Carnmoyle District Council;12/02/2027;Ongoing;Half of the dates are held',
  'Print the crèche price list;Paweł Zieliński;Carnmoyle Community Network;1 March 2027;Not started;',
  'Ask the bus company for family tickets;Gareth Millar;Carnmoyle District Council;26/2/2027;Blocked;"No answer; asked twice"',
  'Train 4 more home visitors;Siobhán McAteer;Western Glens Health and Social Care Trust;TBC;Ongoing;',
  'Count toys before the libraries close;Róisín Quinn;Glens and Loughs Education Board;15/01/2027;Complete;All counted',
  'Mend the damp flats;Hannah Lyle;Glens Public Homes;30 April 2027;Not started;',
  '',
].join('\r\n');
