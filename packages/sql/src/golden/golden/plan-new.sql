-- Create the table for “Customer” / 为“客户”建表
create table "ws_main"."sales__customer" (
  "id" uuid not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "owner" uuid,
  "version" integer default 1 not null,
  "deleted_at" timestamptz(3),
  "deleted_by" uuid,
  "name" text,
  "email" text,
  "phones" text[],
  "grade" text,
  "won" numeric,
  search text generated always as (lower(left(coalesce("name", ''), 10000) || E'\n' || left(coalesce("email", ''), 10000) || E'\n' || left(coalesce(tessera.words("phones"), ''), 10000))) stored,
  constraint "pk_2bd3stmkput" primary key (id)
) with (fillfactor = 90);

-- Create the table for “Customer” / 为“客户”建表
create table "ws_main"."sales__customer__history" (
  "id" uuid,
  "created_at" timestamptz(3),
  "created_by" uuid,
  "updated_at" timestamptz(3),
  "updated_by" uuid,
  "owner" uuid,
  "version" integer,
  "deleted_at" timestamptz(3),
  "deleted_by" uuid,
  "name" text,
  "email" text,
  "phones" text[],
  "grade" text,
  "won" numeric,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null
);

-- Create the table for “Customer” / 为“客户”建表
create index "history_2bd3stmkput" on "ws_main"."sales__customer__history" (id, version);

-- Create the table for “Deal” / 为“商机”建表
create table "ws_main"."sales__deal" (
  "id" uuid not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "owner" uuid,
  "version" integer default 1 not null,
  "deleted_at" timestamptz(3),
  "deleted_by" uuid,
  "number" text,
  "customer" uuid,
  "amount" numeric,
  "closes_on" date,
  "partners" uuid[],
  "team" uuid[],
  "about__sales__customer" uuid,
  "about__sales__deal" uuid,
  "taxed" numeric,
  search text generated always as (lower(left(coalesce("number", ''), 10000))) stored,
  constraint "pk_0nwf5wnncar" primary key (id)
) with (fillfactor = 90);

-- Create the table for “Deal” / 为“商机”建表
create table "ws_main"."sales__deal__history" (
  "id" uuid,
  "created_at" timestamptz(3),
  "created_by" uuid,
  "updated_at" timestamptz(3),
  "updated_by" uuid,
  "owner" uuid,
  "version" integer,
  "deleted_at" timestamptz(3),
  "deleted_by" uuid,
  "number" text,
  "customer" uuid,
  "amount" numeric,
  "closes_on" date,
  "partners" uuid[],
  "team" uuid[],
  "about__sales__customer" uuid,
  "about__sales__deal" uuid,
  "taxed" numeric,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null
);

-- Create the table for “Deal” / 为“商机”建表
create index "history_0nwf5wnncar" on "ws_main"."sales__deal__history" (id, version);

-- Tie “Owner” to what it points to / 为“负责人”建立外键
alter table "ws_main"."sales__customer" add constraint "fk_2dnoktd253m" foreign key ("owner") references tessera.users (id);

-- Tie “Owner” to what it points to / 为“负责人”建立外键
alter table "ws_main"."sales__deal" add constraint "fk_0gu4t1om0af" foreign key ("owner") references tessera.users (id);

-- Tie “Customer” to what it points to / 为“Customer”建立外键
alter table "ws_main"."sales__deal" add constraint "fk_2bx94o6r0m6" foreign key ("customer") references "ws_main"."sales__customer" (id);

-- Tie “Partners” to what it points to / 为“Partners”建立外键
create table "ws_main"."sales__deal__partners__links" (
  record uuid not null constraint "fk_r0fozkr5ecs2" references "ws_main"."sales__deal" (id),
  target uuid not null constraint "fk_0fozkr5ecs2" references "ws_main"."sales__customer" (id),
  position integer not null,
  constraint "pk_0fozkr5ecs2" primary key (record, target)
);

-- Tie “Partners” to what it points to / 为“Partners”建立外键
create index "link_0fozkr5ecs2" on "ws_main"."sales__deal__partners__links" (target);

-- Tie “Partners” to what it points to / 为“Partners”建立外键
insert into "ws_main"."sales__deal__partners__links" (record, target, position) select t.id, u.id, min(u.n) from "ws_main"."sales__deal" t cross join lateral unnest(t."partners") with ordinality u(id, n) join "ws_main"."sales__customer" x on x.id = u.id group by t.id, u.id;

-- Tie “About” to what it points to / 为“About”建立外键
alter table "ws_main"."sales__deal" add constraint "fk_0sfq2y8usc5" foreign key ("about__sales__customer") references "ws_main"."sales__customer" (id);

-- Tie “About” to what it points to / 为“About”建立外键
alter table "ws_main"."sales__deal" add constraint "fk_16d12gzqqgy" foreign key ("about__sales__deal") references "ws_main"."sales__deal" (id);

-- Make “Customer” faster to search / 加快“客户”的查询
create index "list_0lschhhex05" on "ws_main"."sales__customer" (created_at desc, id desc) where deleted_at is null;

-- Make “Customer” faster to search / 加快“客户”的查询
create index "own_0eck9em075l" on "ws_main"."sales__customer" (owner, created_at desc, id desc) where deleted_at is null;

-- Make “Customer” faster to search / 加快“客户”的查询
create index "bin_1njz9xckipi" on "ws_main"."sales__customer" (deleted_at desc, id desc) where deleted_at is not null;

-- Make “Customer” faster to search / 加快“客户”的查询
create index "search_2bvipl1jmw7" on "ws_main"."sales__customer" using gin (tessera.bigrams(search)) with (gin_pending_list_limit = 512);

-- Make “Customer” faster to search / 加快“客户”的查询
create index "value_0lg4fqfu91q" on "ws_main"."sales__customer" ("name", id) where deleted_at is null;

-- Make sure that no two records of “Customer” share a value / 保证“客户”的值不重复
create unique index "unique_02w467ze2ga" on "ws_main"."sales__customer" ((lower("email"))) where deleted_at is null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "list_003kn3lm3wt" on "ws_main"."sales__deal" (created_at desc, id desc) where deleted_at is null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "own_1ropediv3gn" on "ws_main"."sales__deal" (owner, created_at desc, id desc) where deleted_at is null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "bin_1wa8xufxscr" on "ws_main"."sales__deal" (deleted_at desc, id desc) where deleted_at is not null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "search_09hj2hs5xik" on "ws_main"."sales__deal" using gin (tessera.bigrams(search)) with (gin_pending_list_limit = 512);

-- Make “Deal” faster to search / 加快“商机”的查询
create index "link_02tnjzftaku" on "ws_main"."sales__deal" ("customer") where "customer" is not null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "value_2ekyol0nr8w" on "ws_main"."sales__deal" ("amount", id) where deleted_at is null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "link_0oyx3iltchd" on "ws_main"."sales__deal" ("about__sales__customer") where "about__sales__customer" is not null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "link_080ibvmx5qg" on "ws_main"."sales__deal" ("about__sales__deal") where "about__sales__deal" is not null;

-- Make “Deal” faster to search / 加快“商机”的查询
create index "sort_15cxa6vxry8" on "ws_main"."sales__deal" ("amount" desc nulls last, "closes_on" asc, id) where deleted_at is null;

-- Keep computed values up to date / 保持汇总值最新
create trigger "links_0vapzp50k6l_i" after insert on "ws_main"."sales__deal" for each row when (new."partners" is not null) execute function tessera.sync_links('sales__deal__partners__links', 'partners');

-- Keep computed values up to date / 保持汇总值最新
create trigger "links_0vapzp50k6l_u" after update of "partners" on "ws_main"."sales__deal" for each row when (old."partners" is distinct from new."partners") execute function tessera.sync_links('sales__deal__partners__links', 'partners');

-- Keep computed values up to date / 保持汇总值最新
create or replace function "ws_main"."rollup_23jdsyni14c"() returns trigger language plpgsql as $tessera_rollup$
declare ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n."customer") into ids from new_rows n where n."customer" is not null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o."customer") into ids from old_rows o where o."customer" is not null;
  else
    select array_agg(distinct x.id) into ids from (
      select unnest(array[n."customer", o."customer"]) as id from new_rows n join old_rows o on o.id = n.id
      where row(n."customer", n."deleted_at", n."amount") is distinct from row(o."customer", o."deleted_at", o."amount")) x where x.id is not null;
  end if;
  if ids is null then return null; end if;
  perform 1 from "ws_main"."sales__customer" p where p.id = any(ids) order by p.id for no key update;
  update "ws_main"."sales__customer" p set "won" = x.value
  from (select i.id, (select sum(c."amount") from "ws_main"."sales__deal" c where c."customer" = i.id and c.deleted_at is null) as value from unnest(ids) i(id)) x
  where p.id = x.id and p."won" is distinct from x.value;
  return null;
end $tessera_rollup$;

-- Keep computed values up to date / 保持汇总值最新
create trigger "rollup_23jdsyni14c_i" after insert on "ws_main"."sales__deal" referencing new table as new_rows for each statement execute function "ws_main"."rollup_23jdsyni14c"();

-- Keep computed values up to date / 保持汇总值最新
create trigger "rollup_23jdsyni14c_u" after update on "ws_main"."sales__deal" referencing old table as old_rows new table as new_rows for each statement execute function "ws_main"."rollup_23jdsyni14c"();

-- Keep computed values up to date / 保持汇总值最新
create trigger "rollup_23jdsyni14c_d" after delete on "ws_main"."sales__deal" referencing old table as old_rows for each statement execute function "ws_main"."rollup_23jdsyni14c"();
