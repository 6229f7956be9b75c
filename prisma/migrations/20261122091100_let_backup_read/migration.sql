-- A backup reads everything, now and in tables to come. It must pass row-level security, which is decided where the role
-- is made: without BYPASSRLS the policies would leave its dump empty without an error. It may therefore not run the
-- function that they compare with, so that such a dump fails instead.
grant usage on schema public to flightpath_backup;
grant select on all tables in schema public to flightpath_backup;
alter default privileges in schema public grant select on tables to flightpath_backup;
