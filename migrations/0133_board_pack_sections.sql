-- What a board pack tells, in which order, and whether it names people. The packs there are told what all told until now.
alter table board_packs
  add column sections text[] not null default array['summary', 'partnerships', 'red_risks']
    constraint board_packs__sections check (cardinality(sections) > 0 and sections <@ array[
      'summary', 'risks', 'outcomes', 'partnerships', 'late_work', 'owed', 'money', 'red_risks']),
  add column without_names boolean not null default false;
alter table board_packs alter column sections drop default, alter column without_names drop default;
