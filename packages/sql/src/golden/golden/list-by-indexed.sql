-- named
-- 
select coalesce(json_agg(r.j) filter (where r.n <= 50), '[]')::text, case when count(*) > 50 then max(r.c) end
  from (select row_number() over () as n, (select row_to_json(x)
  from (select p."id" as "id", p."version" as "version", substr(to_json((p."created_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "created_at", substr(to_json((p."updated_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "updated_at", p."number" as "number") x) as j, case when row_number() over () = 50 then json_build_array(p.k0::text, p.id)::text end as c
  from (select *
  from (select q.*, 0 as part, row_number() over () as place
  from (select t.*, t."amount" as k0
  from "ws_main"."sales__deal" t
  where t.deleted_at is null and t."amount" is not null
  order by t."amount" desc, t.id desc
  limit 51) q
  union all select q.*, 1 as part, row_number() over () as place
  from (select t.*, t."amount" as k0
  from "ws_main"."sales__deal" t
  where t.deleted_at is null and t."amount" is null
  order by t."amount" desc, t.id desc
  limit 51) q) u
  order by part, place
  limit 51) p) r
