/** What of a table goes into a copy where not all that the asker may see does. */
type Narrowed = {
  /** Only these rows */
  where?: string;
  /** What stands in the place of a column, for everybody alike */
  instead?: Readonly<Record<string, string>>;
};

const owed = `status in ('not_started', 'draft', 'returned')`;
const unlessOwed = (column: string, empty: string) => `case when ${owed} then ${empty} else ${column} end`;

const whole: Narrowed = {};

/**
 * The tables of a partnership whose rows go into a copy. A test compares this and `notCopied` with the catalogue of the
 * database, so that a new table is forgotten by neither.
 */
export const copiedTables: Readonly<Record<string, Narrowed>> = {
  accountability_agreements: whole,
  accountability_lines: whole,
  accounts_given: whole,
  action_dependencies: whole,
  action_helpers: whole,
  action_updates: whole,
  actions: whole,
  agenda_items: whole,
  agenda_templates: whole,
  agreement_comments: whole,
  agreement_parties: whole,
  agreement_reviews: whole,
  agreement_signatures: whole,
  agreement_versions: whole,
  agreements: whole,
  budget_lines: whole,
  clash_settlements: whole,
  contributions: whole,
  criteria: whole,
  curve_ideas: whole,
  curve_parts: whole,
  curve_sessions: whole,
  decision_positions: whole,
  decision_rules: whole,
  decisions: whole,
  expenditures: whole,
  funding_streams: whole,
  logic_boxes: whole,
  logic_evidence: whole,
  logic_links: whole,
  measure_evidence: whole,
  measure_paths: whole,
  measure_points: whole,
  measures: whole,
  meeting_attendees: whole,
  meeting_interests: whole,
  meeting_invitations: whole,
  meeting_notes: whole,
  meeting_series: whole,
  meetings: whole,
  memberships: whole,
  milestones: whole,
  minutes_corrections: whole,
  minutes_editions: whole,
  objective_contributions: whole,
  objectives: whole,
  papers: whole,
  partners: whole,
  partnership_rollups: whole,
  partnerships: whole,
  pledge_deliveries: whole,
  pledges: whole,
  reference_counters: whole,
  reminder_overrides: whole,
  // What a draft says is for those who write it (decisions.md 3): its row goes, its words stay.
  report_contributions: {
    instead: {
      status: `case when status = 'returned' then 'draft' else status end`,
      headline: unlessOwed('headline', `''`),
      light: unlessOwed('light', 'null'),
      light_reason: unlessOwed('light_reason', `''`),
      light_before: unlessOwed('light_before', 'null'),
      moved: unlessOwed('moved', `'[]'::jsonb`),
      next_period: unlessOwed('next_period', `''`),
      help_needed: unlessOwed('help_needed', `''`),
      support: unlessOwed('support', 'null'),
      support_words: unlessOwed('support_words', `''`),
      comments: unlessOwed('comments', `'[]'::jsonb`),
    },
  },
  report_editions: whole,
  report_recipients: whole,
  reporting_schedules: whole,
  reports: whole,
  risk_affected_partners: whole,
  risk_reviews: whole,
  risks: whole,
  saved_views: { where: 'owner_person_id is null' },
  skill_holdings: whole,
  skills: whole,
  starter_dismissals: whole,
  state_history: whole,
  support_arrangements: whole,
  unmet_responsibilities: whole,
  unmet_steps: whole,
};

const trail = 'The trail proves what happened here. It cannot prove it anywhere else, so it stays.';
const letters = 'What was sent and shown to people here was for them, at that time.';
const drafts = 'What a partner has not sent is for those who write it.';

type LeftOut = { what: string; why: string };

/** The tables that stay, each with its reason in the words of the archive’s own manifest. */
export const notCopied: Readonly<Record<string, LeftOut>> = {
  accountability_private_details: {
    what: 'Private details of lines of accountability',
    why: 'They are each partner’s own, and not for the partnership to take away.',
  },
  action_edits: { what: 'What was changed in many actions at once', why: 'It is kept only to take the change back.' },
  audit_chains: { what: 'The audit trail', why: trail },
  audit_entries: { what: 'The audit trail', why: trail },
  brought_partnerships: {
    what: 'Where the partnership was brought in from',
    why: 'It is the first entry of its trail. Where this is brought in, its trail begins anew.',
  },
  calendar_letters: { what: 'Letters of invitation', why: letters },
  events: { what: 'The events of the last seven days', why: trail },
  import_rows: { what: 'Files that were imported', why: 'What came of them is here. The files are their bringers’.' },
  imports: { what: 'Files that were imported', why: 'What came of them is here. The files are their bringers’.' },
  kept_standings: { what: 'How it stood when that was last looked at', why: 'It is found anew from all the rest.' },
  measure_embeds: { what: 'Addresses of charts on other sites', why: 'They hold secrets, and lead here.' },
  notifications: { what: 'Notifications', why: letters },
  nudges: { what: 'Reminders that were sent', why: letters },
  outbox: { what: 'The events of the last seven days', why: trail },
  paper_portions: { what: 'Nothing of papers', why: 'Each stands as a file among the documents.' },
  partnership_copies: { what: 'Copies that were made before', why: 'Each is its asker’s alone.' },
  partnership_copy_portions: { what: 'Copies that were made before', why: 'Each is its asker’s alone.' },
  pulse_answers: {
    what: 'What each person said of how well a meeting worked',
    why: 'The answers were given without a name, and are never shown one by one.',
  },
  reminders: { what: 'Reminders that were sent', why: letters },
  report_dispatches: { what: 'To whom reports were sent', why: letters },
  risk_links: { what: 'Links between risks of two partnerships', why: 'The other end is not this partnership’s.' },
  writers: { what: 'Who was writing at that moment', why: 'It is over within minutes.' },
};

const narrowed: readonly LeftOut[] = [
  { what: 'Words of parts of reports that were not sent', why: drafts },
  { what: 'Views of lists that people keep for themselves', why: 'They are their own.' },
  { what: 'Tokens, passwords and addresses that are told of events', why: 'They hold secrets, and belong to people.' },
];

/** Every kind of thing that is not in a copy, once, and why. */
export const leftOutOfCopies: readonly LeftOut[] = [
  ...new Map(
    [...Object.values(notCopied), ...narrowed]
      .filter(({ what }) => what !== notCopied.paper_portions?.what)
      .map((each) => [each.what, each]),
  ).values(),
];
