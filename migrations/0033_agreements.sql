-- What partners write down and sign (domain.md 8): agreements of every kind, and the documents that say how they work together.

create table agreements (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('memorandum', 'partnership_agreement', 'service_level', 'contract', 'data_sharing', 'heads_of_terms',
    'terms_of_reference', 'dispute_process', 'contingency_plan', 'unmet_responsibility_policy', 'communication_plan')),
  title text not null check (length(title) between 1 and 160),
  is_binding boolean not null,
  parent_id uuid,
  starts_on date,
  ends_on date,
  notice_days smallint check (notice_days between 1 and 730),
  review_on date,
  sections jsonb not null check (jsonb_typeof(sections) = 'array' and jsonb_array_length(sections) between 1 and 40),
  stage text not null check (stage in ('draft', 'in_review', 'signing', 'signed')),
  latest_version integer not null check (latest_version >= 0),
  signed_version integer check (signed_version > 0),
  sent_on date,
  sign_by date,
  -- From the version that holds, so that a draft amendment changes none of it.
  in_force_from date,
  in_force_until date,
  notice_by date,
  amending_because text not null,
  reviewed_on date,
  last_verdict text check (last_verdict in ('keep', 'change', 'drop')),
  ended_on date,
  end_reason text not null,
  end_consequences text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint agreements__number unique (partnership_id, number),
  constraint agreements__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint agreements__parent_id foreign key (workspace_id, partnership_id, parent_id) references agreements (workspace_id, partnership_id, id),
  constraint agreements__parent_id__other check (parent_id <> id),
  constraint agreements__parent_id__bound check ((kind = 'service_level' and is_binding) <= (parent_id is not null)),
  constraint agreements__is_binding__kind check (not is_binding or kind in ('contract', 'service_level', 'data_sharing', 'partnership_agreement')),
  constraint agreements__ends_on__order check (ends_on > starts_on),
  constraint agreements__signed_version__sent check (signed_version <= latest_version),
  constraint agreements__sign_by__signing check ((stage = 'signing') = (sign_by is not null)),
  constraint agreements__in_force_from__signed check ((signed_version is null) = (in_force_from is null)),
  constraint agreements__stage__signed check ((stage = 'signed') <= (signed_version is not null)),
  constraint agreements__end_reason__ended check ((ended_on is null) = (end_reason = ''))
);
create index agreements_in_order on agreements (workspace_id, partnership_id, updated_at, id);
create index agreements_by_title on agreements (workspace_id, partnership_id, title, id);
create index agreements_under on agreements (workspace_id, partnership_id, parent_id) where parent_id is not null;
create index agreements_to_review on agreements (workspace_id, review_on) where signed_version is not null and ended_on is null;
create index agreements_signing on agreements (workspace_id, sign_by) where stage = 'signing';
call app.protect_partnership_table('agreements');

-- A text as it was put before the parties: written once, never changed.
create table agreement_versions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  agreement_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- What changed since the version before
  because text not null,
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by_id uuid,
  constraint agreement_versions__number__once unique (workspace_id, partnership_id, agreement_id, number),
  constraint agreement_versions__agreement_id foreign key (workspace_id, partnership_id, agreement_id) references agreements (workspace_id, partnership_id, id),
  constraint agreement_versions__sent_by_id foreign key (workspace_id, sent_by_id) references people (workspace_id, id)
);
create index agreement_versions_by_sender on agreement_versions (sent_by_id) where sent_by_id is not null;
call app.protect_partnership_table('agreement_versions');
revoke update on agreement_versions from trivet_request, trivet_worker;

create table agreement_parties (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  agreement_id uuid not null,
  partner_id uuid not null,
  signatory_id uuid,
  capacity text not null,
  is_required boolean not null,
  acceded boolean not null,
  answer text check (answer in ('signed', 'refused')),
  answered_version integer check (answered_version > 0),
  answered_on date,
  refusal_reason text not null,
  signed_version integer check (signed_version > 0),
  signer_name text not null,
  signer_capacity text not null,
  removed_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint agreement_parties__partner_id__once unique (workspace_id, partnership_id, agreement_id, partner_id),
  constraint agreement_parties__agreement_id foreign key (workspace_id, partnership_id, agreement_id) references agreements (workspace_id, partnership_id, id),
  constraint agreement_parties__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint agreement_parties__signatory_id foreign key (workspace_id, signatory_id) references people (workspace_id, id),
  constraint agreement_parties__answer__whole check ((answer is null) = (answered_version is null) and (answer is null) = (answered_on is null)),
  constraint agreement_parties__refusal_reason__refused check ((coalesce(answer, '') = 'refused') = (refusal_reason <> '')),
  constraint agreement_parties__signer_name__signed check ((signed_version is null) = (signer_name = ''))
);
create index agreement_parties_of_partner on agreement_parties (workspace_id, partnership_id, partner_id);
create index agreement_parties_of_signatory on agreement_parties (workspace_id, signatory_id) where signatory_id is not null;
call app.protect_partnership_table('agreement_parties');

-- Each yes and no, as it was given: the evidence, never changed.
create table agreement_signatures (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  agreement_id uuid not null,
  version_number integer not null,
  partner_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('signed', 'refused')),
  name text not null,
  capacity text not null,
  reason text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  signed_on date not null,
  at timestamptz not null,
  constraint agreement_signatures__version_number foreign key (workspace_id, partnership_id, agreement_id, version_number)
    references agreement_versions (workspace_id, partnership_id, agreement_id, number),
  constraint agreement_signatures__partner_id foreign key (workspace_id, partnership_id, agreement_id, partner_id)
    references agreement_parties (workspace_id, partnership_id, agreement_id, partner_id),
  constraint agreement_signatures__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint agreement_signatures__name__signed check ((answer = 'signed') = (name <> '') and (answer = 'refused') = (reason <> '')),
  constraint agreement_signatures__signed_on__past check (signed_on <= (at + interval '1 day')::date)
);
create unique index agreement_signatures__partner_id__once on agreement_signatures (agreement_id, version_number, partner_id) where answer = 'signed';
create index agreement_signatures_in_order on agreement_signatures (workspace_id, partnership_id, agreement_id, version_number, at);
create index agreement_signatures_of_partner on agreement_signatures (workspace_id, partnership_id, agreement_id, partner_id);
create index agreement_signatures_by_person on agreement_signatures (workspace_id, person_id);
call app.protect_partnership_table('agreement_signatures');
revoke update on agreement_signatures from trivet_request, trivet_worker;

create table agreement_comments (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  agreement_id uuid not null,
  section_key text not null check (section_key ~ '^[a-z][a-z0-9_]{0,39}$'),
  words text not null check (length(words) between 1 and 2000),
  author_id uuid not null,
  resolved_at timestamptz,
  resolved_by_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint agreement_comments__agreement_id foreign key (workspace_id, partnership_id, agreement_id) references agreements (workspace_id, partnership_id, id),
  constraint agreement_comments__author_id foreign key (workspace_id, author_id) references people (workspace_id, id),
  constraint agreement_comments__resolved_by_id foreign key (workspace_id, resolved_by_id) references people (workspace_id, id),
  constraint agreement_comments__resolved_at__resolved check (resolved_at is not null or resolved_by_id is null)
);
create index agreement_comments_in_order on agreement_comments (workspace_id, partnership_id, agreement_id, created_at, id);
create index agreement_comments_by_author on agreement_comments (workspace_id, author_id);
create index agreement_comments_by_resolver on agreement_comments (resolved_by_id) where resolved_by_id is not null;
call app.protect_partnership_table('agreement_comments');

-- Each time its parties said whether it is still worth having.
create table agreement_reviews (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  agreement_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  verdict text not null check (verdict in ('keep', 'change', 'drop')),
  note text not null check (note <> ''),
  next_review_on date not null,
  constraint agreement_reviews__agreement_id foreign key (workspace_id, partnership_id, agreement_id) references agreements (workspace_id, partnership_id, id),
  constraint agreement_reviews__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index agreement_reviews_in_order on agreement_reviews (workspace_id, partnership_id, agreement_id, at, id);
create index agreement_reviews_by_person on agreement_reviews (workspace_id, person_id) where person_id is not null;
call app.protect_partnership_table('agreement_reviews');
revoke update on agreement_reviews from trivet_request, trivet_worker;
