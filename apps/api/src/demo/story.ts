import type {
  Cadence,
  ContributionSection,
  ContributionWeight,
  Nation,
  OrganisationKind,
  PackPreset,
  PartnerRole,
  PartnershipDraft,
  PartnershipRole,
  Priority,
  ReminderRule,
  ReminderRuleDraft,
  RiskCategory,
  RiskClosingKind,
  RiskProximity,
  RiskResponse,
  RiskScope,
  Sector,
  WorkspaceRole,
} from '@trivet/domain';
import type { z } from 'zod';
import type { organisations as inCarnmoyle } from './carnmoyle/organisations.ts';
import type { people as ofCarnmoyle } from './carnmoyle/people.ts';
import type { organisations as inGlenree } from './glenree/organisations.ts';
import type { people as ofGlenree } from './glenree/people.ts';
import type { AgreementStory } from './agreement-story.ts';
import type { OtherSystemsStory } from './other-systems-story.ts';
import type { LineStory } from './line-story.ts';
import type { IndicatorStory, MeasureStory } from './series-story.ts';
import type { PlanStory } from './plan-story.ts';
import type { DecisionRuleStory, DecisionStory } from './decision-story.ts';
import type { CurveSessionStory } from './curve-session-story.ts';
import type { AgendaTemplateStory, ItemKey, MeetingSeriesStory, SuggestionStory } from './meeting-story.ts';
import type { FrameworkVersionStory } from './tell-framework-versions.ts';
import type { UnmetStory } from './tell-unmet.ts';

/** A day as the story tells it, `YYYY-MM-DD`: the whole story moves by weeks so that it ends now (calendar.ts). */
export type StoryDay = string;

export type OrganisationKey = keyof typeof inCarnmoyle | keyof typeof inGlenree;
export type PersonKey = keyof typeof ofCarnmoyle | keyof typeof ofGlenree;

export type OrganisationStory = {
  name: string;
  shortName: string;
  kind: OrganisationKind;
  sector: Sector;
  governingBody: string;
};

export type PersonStory = {
  name: string;
  email: string;
  jobTitle: string;
  organisation: OrganisationKey | null;
  phone?: string;
  /** Beside `member` */
  roles?: readonly WorkspaceRole[];
};

export type WorkspaceStory = OtherSystemsStory & {
  name: string;
  slug: string;
  nation: Nation;
  foundedOn: StoryDay;
  administrator: PersonKey;
  organisations: Readonly<Partial<Record<OrganisationKey, OrganisationStory>>>;
  people: Readonly<Partial<Record<PersonKey, PersonStory>>>;
  /** Who is Senior Responsible Owner of which outcome, by its code */
  owners: readonly { person: PersonKey; outcome: string }[];
  organisationLeads: readonly { person: PersonKey; organisation: OrganisationKey }[];
  partnerships: readonly PartnershipStory[];
  /** In the order of their numbers */
  indicators?: readonly IndicatorStory[];
  /** Of its outcomes and indicators, in the order of their numbers */
  frameworkVersions?: readonly FrameworkVersionStory[];
  reminders?: readonly ReminderStory[];
  /** Offered to all its partnerships */
  agendaTemplates?: readonly AgendaTemplateStory[];
  /** Whoever had the late work of all partnerships made as a workbook */
  reportFiles?: readonly { on: StoryDay; asker: PersonKey }[];
  boardPacks?: readonly { on: StoryDay; asker: PersonKey; title: string; preset: PackPreset }[];
};

export type PartnershipStory = {
  is: Omit<z.input<typeof PartnershipDraft>, 'coordinatorPersonId' | 'leadOrganisationId' | 'contributions'>;
  foundedOn: StoryDay;
  coordinator: PersonKey;
  lead: OrganisationKey;
  chair: { person: PersonKey; partner: OrganisationKey } | null;
  contributions: readonly { outcome: string; weight: ContributionWeight; words: string }[];
  /** The lead among them */
  partners: readonly PartnerStory[];
  seats: readonly SeatStory[];
  support: SupportStory | null;
  reporting: ReportingStory | null;
  /** Who answers to whom */
  lines?: readonly LineStory[];
  /** In the order of their numbers */
  risks: readonly RiskStory[];
  actions: readonly ActionStory[];
  /** Shared ways to look at the registers */
  views: readonly ViewStory[];
  /** When its coordinator has it made into one archive */
  copiedOn?: StoryDay;
  reminders?: readonly ReminderStory[];
  /** In the order of their numbers, which is that of their drafting */
  agreements?: readonly AgreementStory[];
  /** In the order of their numbers, with the figures of the last quarters before a day */
  measures?: (lastDay: string) => readonly MeasureStory[];
  plan?: PlanStory;
  curveSessions?: readonly CurveSessionStory[];
  meetings?: readonly MeetingSeriesStory[];
  suggestions?: readonly SuggestionStory[];
  agendaTemplates?: readonly AgendaTemplateStory[];
  decisionRule?: DecisionRuleStory;
  /** In the order of their numbers */
  decisions?: readonly DecisionStory[];
  unmet?: readonly UnmetStory[];
};

/** How one kind of due thing is chased where it is not as our standard says. */
export type ReminderStory = { on: StoryDay; rule: ReminderRule } & ReminderRuleDraft;

export type ViewStory = { on: string; list: 'risks' | 'actions'; name: string; query: string };

export type PartnerStory = {
  organisation: OrganisationKey;
  role?: Exclude<PartnerRole, 'lead'>;
  joined: StoryDay;
  expectations?: string;
  /** When its lead said that it stands by that */
  acknowledgedOn?: StoryDay;
  /** What is expected of it since */
  reworded?: { on: StoryDay; expectations: string };
  gives?: string;
  gains?: string;
  /** Whether it is ready, willing and able; all three, where nothing else is said */
  readiness?: Partial<Record<'ready' | 'willing' | 'able', 'yes' | 'not_yet' | 'no'>> & { note: string };
  priority?: Priority;
};

export type SeatStory = {
  person: PersonKey;
  role: Exclude<PartnershipRole, 'chair'>;
  partner: OrganisationKey | null;
  from: StoryDay;
  hours?: number;
  authority?: 'full' | 'refer_back' | { upTo: number };
  deputy?: PersonKey;
};

export type SupportStory = {
  givenBy: OrganisationKey;
  paidBy: OrganisationKey;
  hours: number;
  needs: string;
  arranged: string;
};

/** Likelihood and impact. */
export type Cell = readonly [likelihood: number, impact: number];

export type RiskStory = {
  title: string;
  cause?: string;
  event?: string;
  consequence?: string;
  category: RiskCategory;
  scope?: RiskScope;
  proximity?: RiskProximity;
  response?: RiskResponse;
  controls?: string;
  lead: OrganisationKey;
  owner: PersonKey;
  raised: StoryDay;
  inherent: Cell;
  first: Cell;
  target?: Cell;
  reviews?: readonly ReviewStory[];
  /** The partners it touches */
  affects?: readonly OrganisationKey[];
  /** What their leads say it would mean for them */
  views?: readonly PartnerViewStory[];
  /** Left out: its lead takes it on as soon as it has a partner lead */
  leadAnswers?: 'not_yet';
  tolerated?: { on: StoryDay; by: PersonKey; until: StoryDay; because: string };
  happened?: { on: StoryDay; what: string };
  /** The risk of another partnership it has to do with: code and number */
  related?: { on: StoryDay; by: PersonKey; to: `${string}-${number}` };
  closed?: { on: StoryDay; because: string; as?: RiskClosingKind };
};

export type PartnerViewStory = {
  on: StoryDay;
  by: PersonKey;
  partner: OrganisationKey;
  likelihood?: number;
  impact: number;
  note: string;
};

export type ReviewStory = {
  on: StoryDay;
  cell: Cell;
  note: string;
  /** Where the light changes */
  because?: string;
  nextOn?: StoryDay;
};

export type ActionStory = {
  title: string;
  description?: string;
  /** Null: nobody yet */
  owner: PersonKey | null;
  /** The owner's own organisation, where nothing else is said */
  partner?: OrganisationKey;
  raised: StoryDay;
  due: StoryDay | null;
  priority?: Priority;
  /** The number of the risk it is to bring down */
  risk?: number;
  /** The objective or the milestone it leads to, by their numbers */
  serves?: `${'O' | 'M'}${number}`;
  contingency?: string;
  /** Taken at the meeting that was held, at the item that fills itself so */
  takenAt?: ItemKey;
  helpers?: readonly PersonKey[];
  /** The numbers of the actions that must be finished first */
  waitsFor?: readonly number[];
  log?: readonly ActionEntry[];
};

/** What somebody, the owner if nobody is named, said of an action. */
export type ActionEntry = { on: StoryDay; by?: PersonKey } & (
  | {
      percent: number;
      note: string;
      paused?: true;
      worse?: { light: 'amber' | 'red'; reason: string };
    }
  /** What is new, of whoever lends a hand */
  | { news: string }
  /** What shows it, where priority is high */
  | { done: string; evidence?: string }
  | { verified: string }
  | { sentBack: string }
  | { stopped: string }
  | { dueMovesTo: StoryDay }
  | { asksFor: StoryDay; because: string }
  | { grantsDate: string }
  | { escalated: string }
  | { answered: string; passUp?: true }
);

export type ReportingStory = {
  /** Left out: each partner writes its part */
  writtenBy?: 'coordinator';
  /** From which of `reports` the partners are asked for their part; left out: from the first */
  partnersWriteFrom?: number;
  /** To whom the reports go, beside those who write, sign off and accept them */
  goesTo?: readonly PersonKey[];
  cadence: Extract<Cadence, 'monthly' | 'quarterly'>;
  /** When the last of `reports` falls due */
  lastDue: StoryDay;
  /** Oldest first, one for each period */
  reports: readonly ReportStory[];
};

export type ReportStory = {
  headline: string;
  light: 'green' | 'amber' | 'red' | null;
  lightReason?: string;
  achievements?: string;
  nextPeriod?: string;
  helpNeeded?: string;
  /** In days from the due date; negative is before it. Null: still owed */
  submitted: number | null;
  /** What the partners said towards it; who is not named has not begun */
  contributions?: readonly ContributionStory[];
};

/** A partner's part of a report, told by its lead, or by the coordinator for it. */
export type ContributionStory = {
  partner: OrganisationKey;
  by?: PersonKey;
  headline: string;
  light: 'green' | 'amber' | 'red' | null;
  lightReason?: string;
  nextPeriod?: string;
  helpNeeded?: string;
  support?: number;
  supportWords?: string;
  /** In days from the day the report is due; negative is before it. Null: a draft, written ten days before that day */
  sent: number | null;
  /** What came back the day after it was sent, or that it was signed off then */
  checked?: 'signed_off' | readonly { section: ContributionSection; words: string }[];
};
