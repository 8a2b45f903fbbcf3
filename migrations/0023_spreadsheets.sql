-- A text that no spreadsheet runs as a formula. The same rule is guardedCell in
-- packages/domain/src/spreadsheets/formula-guard.ts, which an import undoes; a test holds the two together.
create function app.guarded_cell(value text) returns text language sql immutable parallel safe as $$
  select case when value ~ E'^''*[=+@\t\r\n＝＋－＠-]' then '''' || value else value end
$$;
