import { contributionsBefore } from './contributions-before.ts';
import type { ReportingStory } from '../../story.ts';
import { contributions } from './contributions.ts';

export const reporting: ReportingStory = {
  cadence: 'quarterly',
  lastDue: '2026-10-30',
  partnersWriteFrom: 3,
  goesTo: ['denise', 'alan', 'orr'],
  reports: [
    {
      headline: 'The Glenree hub opened and 38 families came in its first month. Referrals still go 3 ways.',
      light: 'amber',
      lightReason: 'Referral forms differ between partners, and families repeat their story.',
      achievements:
        'Hub opened at Glenree Early Start. 11 parent champions trained. First joint family day, 120 people.',
      nextPeriod: 'One referral form. Health visitors released for home visits.',
      submitted: -2,
    },
    {
      headline: '61 families visited at home, 5 more than planned. Staff release is agreed on paper, not yet in rotas.',
      light: 'amber',
      lightReason: 'Home visits depend on 3 people. One is leaving.',
      achievements: 'Information sharing agreement signed by 9 partners. Rhyme time in all 6 wards.',
      nextPeriod: 'Put release of health visitors into rotas. Start in Tully.',
      helpNeeded: 'A word with the trust about rotas.',
      submitted: -1,
    },
    {
      headline: 'Tully has started. Emergency admissions fell for the third quarter running.',
      light: 'green',
      lightReason: 'Visits are above plan and no action was more than a week late.',
      achievements: 'Home visits in Tully, 24 families. Shared waiting list used by 6 partners.',
      nextPeriod: 'Reach farms in Ardmore and Loughbeg. Draft a case for funding after March.',
      submitted: 0,
    },
    {
      headline: 'Rural take-up is half of what we hoped for. Everything else is on plan.',
      light: 'amber',
      lightReason: '9 of 20 rural families we asked said no to a visit, mostly because of travel and timing.',
      achievements: '84 home visits. School readiness talks in 11 parish schools. Waiting list down to 3 weeks.',
      nextPeriod: 'Visits at weekends with Líonra Ban. Renew the information sharing agreement.',
      submitted: -3,
      contributions: contributionsBefore,
    },
    {
      headline: 'Admissions are below target for the first time. Funding for the coordinator still ends in March.',
      light: 'amber',
      lightReason: 'Delivery is on track; what happens after March is not settled.',
      achievements:
        '92 home visits, 31 of them rural. The referral form is the same for all partners. Admissions under 5 fell to 71.8 per 1,000, below this year’s target of 74.',
      nextPeriod:
        'Costed options for the time after March. Renewed information sharing agreement. Text reminders for visits.',
      helpNeeded: 'A decision on the coordinator’s post by the end of January.',
      submitted: 14,
      contributions,
    },
  ],
};
