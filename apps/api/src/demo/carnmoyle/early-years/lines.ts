import type { LineStory } from '../../line-story.ts';
import type { OrganisationKey } from '../../story.ts';

const asked = { on: '2026-06-22' } as const;

/**
 * Nearly everybody has said whom they answer to. One gap of each kind is left: Glens Enterprise has no line upwards, Active
 * Glens none to another partner, nobody answers for O8, and Public Homes has not agreed to what all owe for O4.
 */
export const lines: readonly LineStory[] = [
  upwards('council', 'What the council’s money and people do for young families', {
    firstDue: '2026-09-30',
    given: [{ on: '2026-09-28', evidence: 'Minute 14 of the people committee' }],
  }),
  upwards('trust', 'Visits made by its health visitors, and admissions of children under 5', {
    firstDue: '2026-10-15',
    given: [{ on: '2026-10-13', evidence: 'Board paper 7, October' }],
    confided: 'The board has asked us to show by March that the 6 vacant posts do not put home visits at risk.',
  }),
  upwards('healthImprovement', 'What the home visit model costs and what it changes', { firstDue: '2026-11-13' }),
  upwards('education', 'Children who start school ready to learn', { firstDue: '2026-12-18' }),
  upwards('police', 'Calls to homes with a child under 5', { firstDue: '2026-12-11' }),
  upwards('fire', 'Safety checks in homes with a child under 5', {
    firstDue: '2026-10-09',
    given: [{ on: '2026-10-20', evidence: 'Report to the board, item 5' }],
  }),
  upwards('housing', 'Weeks that families wait in temporary homes', { firstDue: '2026-10-30' }),
  upwards('libraries', 'Rhyme time and books given in all 6 wards', { firstDue: '2027-01-29' }),
  upwards('sport', 'Play sessions for children under 5', { firstDue: '2027-01-15' }),
  upwards('schools', 'Nursery teachers linked with home visitors', { firstDue: '2027-01-22' }),
  upwards('network', 'How parents and small groups are heard', { firstDue: '2026-12-04' }),
  upwards('earlyStart', 'The Glenree centre, its families and its money', { firstDue: '2026-12-14' }),
  upwards('ruralWomen', 'Mothers on farms and in Irish-speaking homes who were reached', { firstDue: '2027-02-12' }),
  {
    ...asked,
    from: 'earlyStart',
    to: { source: 'Glens Family Fund' },
    about: 'money',
    whatFor: 'How each pound of the family fund was spent',
    means: 'report',
    form: 'The fund’s own workbook',
    cadence: 'six_monthly',
    firstDue: '2026-12-31',
    consequence: 'The next instalment waits.',
  },
  between('earlyStart', 'healthImprovement', {
    about: 'money',
    whatFor: 'What the centre spent on home visits',
    means: 'progress_report',
    firstDue: '2026-10-31',
  }),
  between('trust', 'healthImprovement', {
    about: 'people',
    whatFor: 'Health visitors released for home visits',
    means: 'meeting',
    form: 'Half an hour between the two leads',
    cadence: 'monthly',
    firstDue: '2026-10-30',
    consequence: 'The deputy chair is told the same week.',
    restsOn: [1, 'resources'],
  }),
  between('education', 'schools', {
    whatFor: 'Nursery places in the 11 parish schools',
    firstDue: '2026-11-20',
    restsOn: [1, 'roles'],
  }),
  between('police', 'council', { whatFor: 'Families who would welcome support', firstDue: '2026-12-18' }),
  between('fire', 'earlyStart', { whatFor: 'Homes on the visiting list that were checked', firstDue: '2026-12-18' }),
  between('housing', 'council', { whatFor: 'Families moved out of temporary homes', firstDue: '2026-12-18' }),
  between('libraries', 'network', { whatFor: 'Family days with a librarian there', firstDue: '2026-12-18' }),
  between('enterprise', 'council', { whatFor: 'Employers who offer hours that fit school', firstDue: '2027-01-15' }),
  between('ruralWomen', 'network', { whatFor: 'Volunteers and translations into Irish', firstDue: '2026-12-18' }),
  {
    ...asked,
    from: null,
    to: { outcome: 'O12' },
    about: 'outcomes',
    whatFor: 'Families helped early and close to home, and what changed for them',
    means: 'progress_report',
    cadence: 'quarterly',
    objective: 'O1',
    firstDue: '2026-10-31',
    consequence: 'The SRO asks the chair to explain in person.',
  },
  {
    ...asked,
    from: null,
    to: { outcome: 'O4' },
    about: 'quality',
    whatFor: 'Emergency admissions of children under 5',
    means: 'progress_report',
    cadence: 'yearly',
    firstDue: '2027-03-31',
    notYet: ['housing'],
  },
  {
    ...asked,
    from: 'housing',
    to: { source: 'Homes for Families Programme' },
    about: 'delivery',
    whatFor: 'Families with a child under 5 moved out of temporary homes, by ward',
    means: 'report',
    form: 'The programme’s own table',
    cadence: 'quarterly',
    firstDue: '2027-01-29',
    stays: { on: '2026-07-06', reason: 'The programme pays by ward; the board asks once a year how families fare.' },
  },
];

type More = Partial<LineStory> & Pick<LineStory, 'firstDue'>;

function upwards(from: OrganisationKey, whatFor: string, more: More): LineStory {
  return {
    ...asked,
    from,
    to: 'governing_body',
    about: 'delivery',
    whatFor,
    means: 'report',
    cadence: 'yearly',
    ...more,
  };
}

function between(from: OrganisationKey, partner: OrganisationKey, more: More & Pick<LineStory, 'whatFor'>): LineStory {
  return { ...asked, from, to: { partner }, about: 'delivery', means: 'meeting', cadence: 'quarterly', ...more };
}
