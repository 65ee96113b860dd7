-- unnamed
-- $1 = now; $2 = by; $3 = rows; $4 = workspace; $5 = n:number:period; $6 = 1; $7 = n:number:prefix; $8 = n:number:digits; $9 = n:number:suffix; $10 = "sales"; $11 = "deal"
with input as (select *
  from json_to_recordset($3::text::json) as r ("$place" int, "$id" uuid, "number" text, "customer" uuid, "amount" numeric, "closes_on" date, "partners" uuid[], "team" uuid[], "about__sales__customer" uuid, "about__sales__deal" uuid, "taxed" numeric, "owner" uuid)), "number number" as (insert into tessera.counters as c (workspace, field, period, value) select $4::int, 'sales/fld_number', $5::text, $6::bigint - 1 + (select count(*)
  from input i
  where i."number" is null)
  where (select count(*)
  from input i
  where i."number" is null) > 0 on conflict (workspace, field, period) do update set value = c.value + (select count(*)
  from input i
  where i."number" is null)
  returning value),
row as (insert into "ws_main"."sales__deal" ("id", "created_at", "created_by", "updated_at", "updated_by", "version", "number", "customer", "amount", "closes_on", "partners", "team", "about__sales__customer", "about__sales__deal", "taxed", "owner") select i."$id", $1::timestamptz(3), $2::uuid, $1::timestamptz(3), $2::uuid, 1, coalesce(i."number", $7::text || lpad(((select value
  from "number number") - (select count(*)
  from input i
  where i."number" is null) + count(*) filter (where i."number" is null) over (order by i."$place"))::text, greatest($8::int, length(((select value
  from "number number") - (select count(*)
  from input i
  where i."number" is null) + count(*) filter (where i."number" is null) over (order by i."$place"))::text)), '0') || $9::text), i."customer", i."amount", i."closes_on", i."partners", i."team", i."about__sales__customer", i."about__sales__deal", i."taxed", i."owner"
  from input i
  order by i."$place"
  returning *),
"event" as (insert into tessera.outbox (workspace, app, object, record, action, version, changed, by, at) select $4::int, $10::text, $11::text, row.id, 'created', row.version, null, $2::uuid, row.updated_at
  from row) select count(*)::text
  from row
