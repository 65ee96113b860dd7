-- named
-- $1 = id
select row_to_json(x)::text
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
  from "ws_main"."sales__deal" t
  where t.id = $1::uuid and t.deleted_at is null) x
