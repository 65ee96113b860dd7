-- named
-- 
select coalesce(json_agg(r.j) filter (where r.n <= 50), '[]')::text, case when count(*) > 50 then max(r.c) end
  from (select row_number() over () as n, (select row_to_json(x)
  from (select p."id" as "id", p."version" as "version", substr(to_json((p."created_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "created_at", substr(to_json((p."updated_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "updated_at", p."number" as "number", (select row_to_json(x)
  from (select pl.id, pl."name" as "title", pl."name" as "name"
  from "ws_main"."sales__customer" pl
  where pl.id = p."customer" and pl.deleted_at is null) x) as "customer", p."amount" as "amount", (select row_to_json(x)
  from (select u.id, u.name as "title"
  from tessera.users u
  where u.id = p."owner") x) as "owner") x) as j, case when row_number() over () = 50 then json_build_array(substr(to_json((p.k0 at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z', p.id)::text end as c
  from (select t.*, t."created_at" as k0
  from "ws_main"."sales__deal" t
  where t.deleted_at is null
  order by t."created_at" desc, t.id desc
  limit 51) p) r
