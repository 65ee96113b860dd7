-- named
-- $1 = version; $2 = id; $3 = now; $4 = by; $5 = workspace; $6 = "sales"; $7 = "deal"
with old as (select t.*
  from "ws_main"."sales__deal" t
  where t.id = $2::uuid and t.deleted_at is null and ($1::int is null or t.version = $1::int)
  order by t.id for no key update of t),
row as (update "ws_main"."sales__deal" t set "deleted_at" = greatest($3::timestamptz(3), old.updated_at), "deleted_by" = $4::uuid, updated_at = greatest($3::timestamptz(3), old.updated_at), updated_by = $4::uuid, version = old.version + 1
  from old
  where t.id = old.id
  returning t.*),
history as (insert into "ws_main"."sales__deal__history" ("id", "created_at", "created_by", "updated_at", "updated_by", "owner", "version", "deleted_at", "deleted_by", "number", "customer", "amount", "closes_on", "partners", "team", "about__sales__customer", "about__sales__deal", "taxed", valid_from, valid_to) select old."id", old."created_at", old."created_by", old."updated_at", old."updated_by", old."owner", old."version", old."deleted_at", old."deleted_by", old."number", old."customer", old."amount", old."closes_on", old."partners", old."team", old."about__sales__customer", old."about__sales__deal", old."taxed", old.updated_at, row.updated_at
  from old join row on row.id = old.id),
"event" as (insert into tessera.outbox (workspace, app, object, record, action, version, changed, by, at) select $5::int, $6::text, $7::text, row.id, 'deleted', row.version, null, $4::uuid, row.updated_at
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
