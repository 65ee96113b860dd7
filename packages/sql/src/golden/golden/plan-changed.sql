-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."search_2bvipl1jmw7";

-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."value_0lg4fqfu91q";

-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."unique_02w467ze2ga";

-- Tidy up before the change / 变更前的准备
alter table "ws_main"."sales__customer" drop column search;

-- Tidy up before the change / 变更前的准备
drop trigger if exists "links_0vapzp50k6l_i" on "ws_main"."sales__deal";

-- Tidy up before the change / 变更前的准备
drop trigger if exists "links_0vapzp50k6l_u" on "ws_main"."sales__deal";

-- Tidy up before the change / 变更前的准备
drop trigger if exists "rollup_23jdsyni14c_i" on "ws_main"."sales__deal";

-- Tidy up before the change / 变更前的准备
drop trigger if exists "rollup_23jdsyni14c_u" on "ws_main"."sales__deal";

-- Tidy up before the change / 变更前的准备
drop trigger if exists "rollup_23jdsyni14c_d" on "ws_main"."sales__deal";

-- Tidy up before the change / 变更前的准备
drop function if exists "ws_main"."rollup_23jdsyni14c"();

-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."value_2ekyol0nr8w";

-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."link_0oyx3iltchd";

-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."link_080ibvmx5qg";

-- Tidy up before the change / 变更前的准备
drop index if exists "ws_main"."sort_15cxa6vxry8";

-- Tidy up before the change / 变更前的准备
drop table if exists "ws_main"."sales__deal__partners__links";

-- Tidy up before the change / 变更前的准备
alter table "ws_main"."sales__deal" drop constraint if exists "fk_0sfq2y8usc5";

-- Tidy up before the change / 变更前的准备
alter table "ws_main"."sales__deal" drop constraint if exists "fk_16d12gzqqgy";

-- Rename the table sales__customer to sales__account / 表 sales__customer 改名为 sales__account
alter table "ws_main"."sales__customer" rename to "sales__account";

-- Rename the table sales__customer__history to sales__account__history / 表 sales__customer__history 改名为 sales__account__history
alter table "ws_main"."sales__customer__history" rename to "sales__account__history";

-- Put the values of “Phones” aside / 保留“Phones”的旧值 [loses]
alter table "ws_main"."sales__account" rename column "phones" to "phones__retired_1";

-- Put the values of “Phones” aside / 保留“Phones”的旧值 [loses]
alter table "ws_main"."sales__account__history" rename column "phones" to "phones__retired_1";

-- Put the values of “Won” aside / 保留“Won”的旧值
alter table "ws_main"."sales__account" rename column "won" to "won__retired_1";

-- Put the values of “Won” aside / 保留“Won”的旧值
alter table "ws_main"."sales__account__history" rename column "won" to "won__retired_1";

-- Rename the column name to full_name / 列 name 改名为 full_name
alter table "ws_main"."sales__account" rename column "name" to "full_name";

-- Rename the column name to full_name / 列 name 改名为 full_name
alter table "ws_main"."sales__account__history" rename column "name" to "full_name";

-- Add a column for “Size” / 为“Size”新增一列
alter table "ws_main"."sales__account" add column "size" numeric;

-- Add a column for “Size” / 为“Size”新增一列
alter table "ws_main"."sales__account__history" add column "size" numeric;

-- Put the values of “Partners” aside / 保留“Partners”的旧值 [loses]
alter table "ws_main"."sales__deal" rename column "partners" to "partners__retired_1";

-- Put the values of “Partners” aside / 保留“Partners”的旧值 [loses]
alter table "ws_main"."sales__deal__history" rename column "partners" to "partners__retired_1";

-- Put the values of “Team” aside / 保留“Team”的旧值 [loses]
alter table "ws_main"."sales__deal" rename column "team" to "team__retired_1";

-- Put the values of “Team” aside / 保留“Team”的旧值 [loses]
alter table "ws_main"."sales__deal__history" rename column "team" to "team__retired_1";

-- Put the values of “About” aside / 保留“About”的旧值 [loses]
alter table "ws_main"."sales__deal" rename column "about__sales__customer" to "about__sales__customer__retired_1";

-- Put the values of “About” aside / 保留“About”的旧值 [loses]
alter table "ws_main"."sales__deal__history" rename column "about__sales__customer" to "about__sales__customer__retired_1";

-- Put the values of “About” aside / 保留“About”的旧值 [loses]
alter table "ws_main"."sales__deal" rename column "about__sales__deal" to "about__sales__deal__retired_1";

-- Put the values of “About” aside / 保留“About”的旧值 [loses]
alter table "ws_main"."sales__deal__history" rename column "about__sales__deal" to "about__sales__deal__retired_1";

-- Put the values of “Taxed” aside / 保留“Taxed”的旧值
alter table "ws_main"."sales__deal" rename column "taxed" to "taxed__retired_1";

-- Put the values of “Taxed” aside / 保留“Taxed”的旧值
alter table "ws_main"."sales__deal__history" rename column "taxed" to "taxed__retired_1";

-- Change the type of “Amount” / 更改“Amount”的类型 [rewrites]
alter table "ws_main"."sales__deal" alter column "amount" type text using "amount"::text;

-- Change the type of “Amount” / 更改“Amount”的类型 [rewrites]
alter table "ws_main"."sales__deal__history" alter column "amount" type text using "amount"::text;

-- Change the type of “Closes on” / 更改“Closes on”的类型 [rewrites]
alter table "ws_main"."sales__deal" alter column "closes_on" type timestamptz(3) using ("closes_on"::timestamp at time zone 'UTC');

-- Change the type of “Closes on” / 更改“Closes on”的类型 [rewrites]
alter table "ws_main"."sales__deal__history" alter column "closes_on" type timestamptz(3) using ("closes_on"::timestamp at time zone 'UTC');

-- Make sure that no two records of “Customer” share a value / 保证“客户”的值不重复
create unique index "unique_11gkxvs9jap" on "ws_main"."sales__account" ("full_name") where deleted_at is null;

-- Make “Customer” faster to search / 加快“客户”的查询 [concurrent]
create index concurrently if not exists "value_16s0pesmx8l" on "ws_main"."sales__account" ("size", id) where deleted_at is null;

-- counts retire_field:sales/fld_phones
select count(*)::int as rows, (count(*) filter (where t."phones" is not null))::int as affected, (count(*) filter (where t."phones" is not null))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."phones")::text, 100) as value, count(*) as rows from "ws_main"."sales__customer" t where (t."phones" is not null) or (t."phones" is not null) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__customer" t;

-- counts options:sales/fld_grade
select count(*)::int as rows, (count(*) filter (where not (t."grade"::text = any ($1::text[]))))::int as affected, (count(*) filter (where false))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."grade")::text, 100) as value, count(*) as rows from "ws_main"."sales__customer" t where (not (t."grade"::text = any ($1::text[]))) or (false) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__customer" t;

-- counts unique:sales/fld_name
with doubled as (select "name" as value, count(*) as n from "ws_main"."sales__customer" where deleted_at is null and "name" is not null group by "name" having count(*) > 1) select (select count(*) from "ws_main"."sales__customer")::int as rows, coalesce((select sum(n - 1) from doubled), 0)::int as affected, 0 as lost, coalesce((select json_agg(row_to_json(s)) from (select left(value::text, 100) as value, n as rows from doubled order by n desc, 1 limit 5) s), '[]') as samples;

-- counts retire_field:sales/fld_partners
select count(*)::int as rows, (count(*) filter (where t."partners" is not null))::int as affected, (count(*) filter (where t."partners" is not null))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."partners")::text, 100) as value, count(*) as rows from "ws_main"."sales__deal" t where (t."partners" is not null) or (t."partners" is not null) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__deal" t;

-- counts retire_field:sales/fld_team
select count(*)::int as rows, (count(*) filter (where t."team" is not null))::int as affected, (count(*) filter (where t."team" is not null))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."team")::text, 100) as value, count(*) as rows from "ws_main"."sales__deal" t where (t."team" is not null) or (t."team" is not null) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__deal" t;

-- counts retire_field:sales/fld_about/sales/obj_customer
select count(*)::int as rows, (count(*) filter (where t."about__sales__customer" is not null))::int as affected, (count(*) filter (where t."about__sales__customer" is not null))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."about__sales__customer")::text, 100) as value, count(*) as rows from "ws_main"."sales__deal" t where (t."about__sales__customer" is not null) or (t."about__sales__customer" is not null) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__deal" t;

-- counts retire_field:sales/fld_about/sales/obj_deal
select count(*)::int as rows, (count(*) filter (where t."about__sales__deal" is not null))::int as affected, (count(*) filter (where t."about__sales__deal" is not null))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."about__sales__deal")::text, 100) as value, count(*) as rows from "ws_main"."sales__deal" t where (t."about__sales__deal" is not null) or (t."about__sales__deal" is not null) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__deal" t;

-- counts retype:sales/fld_amount
select count(*)::int as rows, (count(*) filter (where t."amount" is not null))::int as affected, (count(*) filter (where false))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."amount")::text, 100) as value, count(*) as rows from "ws_main"."sales__deal" t where (t."amount" is not null) or (false) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__deal" t;

-- counts retype:sales/fld_closes
select count(*)::int as rows, (count(*) filter (where t."closes_on" is not null))::int as affected, (count(*) filter (where false))::int as lost, coalesce((select json_agg(row_to_json(s)) from (select left((t."closes_on")::text, 100) as value, count(*) as rows from "ws_main"."sales__deal" t where (t."closes_on" is not null) or (false) group by 1 order by 2 desc, 1 limit 5) s), '[]') as samples from "ws_main"."sales__deal" t;
