-- unnamed
-- $1 = rows; $2 = now; $3 = by; $4 = ["amount"]; $5 = workspace; $6 = "sales"; $7 = "deal"
with input as (select *
  from json_to_recordset($1::text::json) as r ("$place" int, "$id" uuid, "amount" numeric)),
old as (select t.*
  from "ws_main"."sales__deal" t
  where t.deleted_at is null and t.id in (select "$id"
  from input)
  order by t.id for no key update of t),
row as (update "ws_main"."sales__deal" t set "amount" = i."amount", updated_at = greatest($2::timestamptz(3), old.updated_at), updated_by = $3::uuid, version = old.version + 1
  from old, input i
  where t.id = old.id and i."$id" = old.id
  returning t.*),
history as (insert into "ws_main"."sales__deal__history" ("id", "created_at", "created_by", "updated_at", "updated_by", "owner", "version", "deleted_at", "deleted_by", "number", "customer", "amount", "closes_on", "partners", "team", "about__sales__customer", "about__sales__deal", "taxed", valid_from, valid_to) select old."id", old."created_at", old."created_by", old."updated_at", old."updated_by", old."owner", old."version", old."deleted_at", old."deleted_by", old."number", old."customer", old."amount", old."closes_on", old."partners", old."team", old."about__sales__customer", old."about__sales__deal", old."taxed", old.updated_at, row.updated_at
  from old join row on row.id = old.id),
"event" as (insert into tessera.outbox (workspace, app, object, record, action, version, changed, by, at) select $5::int, $6::text, $7::text, row.id, 'changed', row.version, $4::text[], $3::uuid, row.updated_at
  from row) select coalesce(json_agg(id), '[]')::text
  from row
