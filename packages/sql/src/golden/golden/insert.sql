-- named
-- $1 = now; $2 = by; $3 = id; $4 = c:number; $5 = n:number:digits; $6 = workspace; $7 = "sales/fld_number"; $8 = n:number:period; $9 = 1; $10 = n:number:prefix; $11 = n:number:suffix; $12 = c:customer; $13 = c:amount; $14 = c:closes_on; $15 = c:partners; $16 = c:team; $17 = c:about__sales__customer; $18 = c:about__sales__deal; $19 = c:taxed; $20 = c:owner; $21 = "sales"; $22 = "deal"
with number_1 as (insert into tessera.counters as c (workspace, field, period, value) select $6::int, $7::text, $8::text, $9::bigint
  where $4::text is null on conflict (workspace, field, period) do update set value = c.value + 1
  returning value),
row as (insert into "ws_main"."sales__deal" ("id", "created_at", "created_by", "updated_at", "updated_by", "version", "number", "customer", "amount", "closes_on", "partners", "team", "about__sales__customer", "about__sales__deal", "taxed", "owner") select $3::uuid, $1::timestamptz(3), $2::uuid, $1::timestamptz(3), $2::uuid, 1, coalesce($4::text, $10::text || lpad((select value
  from number_1)::text, greatest($5::int, length((select value
  from number_1)::text)), '0') || $11::text), $12::uuid, $13::numeric, $14::date, $15::uuid[], $16::uuid[], $17::uuid, $18::uuid, $19::numeric, $20::uuid
  where ($12::uuid is null or exists (select 1
  from "ws_main"."sales__customer" g
  where g.id = $12::uuid and g.deleted_at is null)) and not exists (select 1
  from unnest($15::uuid[]) i (id)
  where not exists (select 1
  from "ws_main"."sales__customer" g
  where g.id = i.id and g.deleted_at is null)) and ($17::uuid is null or exists (select 1
  from "ws_main"."sales__customer" g
  where g.id = $17::uuid and g.deleted_at is null)) and ($18::uuid is null or exists (select 1
  from "ws_main"."sales__deal" g
  where g.id = $18::uuid and g.deleted_at is null))
  returning *),
"event" as (insert into tessera.outbox (workspace, app, object, record, action, version, changed, by, at) select $6::int, $21::text, $22::text, row.id, 'created', row.version, null, $2::uuid, row.updated_at
  from row) select row_to_json(x)::text
  from (select t."number" as "number", (select row_to_json(x)
  from (select tl.id, tl."name" as "title"
  from "ws_main"."sales__customer" tl
  where tl.id = t."customer" and tl.deleted_at is null) x) as "customer", t."amount" as "amount", t."closes_on" as "closes_on", (select json_agg(row_to_json(x))
  from (select tl.id, tl."name" as "title"
  from unnest(t."partners") with ordinality u (id, n) join "ws_main"."sales__customer" tl on tl.id = u.id and tl.deleted_at is null
  order by u.n) x) as "partners", (select json_agg(row_to_json(x))
  from (select p.id, p.name as "title"
  from unnest(t."team") with ordinality u (id, n) join tessera.users p on p.id = u.id
  order by u.n) x) as "team", coalesce((select row_to_json(x)
  from (select 'customer'::text as "object", tl.id, tl."name" as "title"
  from "ws_main"."sales__customer" tl
  where tl.id = t."about__sales__customer" and tl.deleted_at is null) x), (select row_to_json(x)
  from (select 'deal'::text as "object", tl.id, tl."number" as "title"
  from "ws_main"."sales__deal" tl
  where tl.id = t."about__sales__deal" and tl.deleted_at is null) x)) as "about", t."taxed" as "taxed", t."id" as "id", (select row_to_json(x)
  from (select u.id, u.name as "title"
  from tessera.users u
  where u.id = t."owner") x) as "owner", substr(to_json((t."created_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "created_at", (select row_to_json(x)
  from (select u.id, u.name as "title"
  from tessera.users u
  where u.id = t."created_by") x) as "created_by", substr(to_json((t."updated_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "updated_at", (select row_to_json(x)
  from (select u.id, u.name as "title"
  from tessera.users u
  where u.id = t."updated_by") x) as "updated_by", t."version" as "version"
  from row t) x
