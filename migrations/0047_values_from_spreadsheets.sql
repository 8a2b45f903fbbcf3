-- Values of measures come in from spreadsheets like risks and actions (0024).
alter table imports drop constraint imports_register_check;
alter table imports add constraint imports_register_check check (register in ('risks', 'actions', 'values')) not valid;
alter table imports validate constraint imports_register_check;
