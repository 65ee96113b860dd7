-- A fresh installation has one workspace, and one user that is nobody: Tessera itself.
insert into tessera.workspaces (id, name, label, schema_name) values (1, 'main', 'Tessera', 'ws_main');
select setval(pg_get_serial_sequence('tessera.workspaces', 'id'), 1);
create schema if not exists ws_main;
insert into tessera.users (id, workspace, name, email, system, active)
values ('00000000-0000-7000-8000-000000000000', 1, 'Tessera', 'tessera@localhost', true, false);
