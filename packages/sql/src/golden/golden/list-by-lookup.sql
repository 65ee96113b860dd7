-- named
-- $1 = after0; $2 = after2
select coalesce(json_agg(r.j) filter (where r.n <= 50), '[]')::text, case when count(*) > 50 then max(r.c) end
  from (select row_number() over () as n, (select row_to_json(x)
  from (select p."id" as "id", p."version" as "version", substr(to_json((p."created_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "created_at", substr(to_json((p."updated_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "updated_at", p."number" as "number") x) as j, case when row_number() over () = 50 then json_build_array(p.k0::text, p.k1::text, p.id)::text end as c
  from (select t.*, j1."name" as k0, t."closes_on" as k1
  from "ws_main"."sales__deal" t
  left join "ws_main"."sales__customer" j1 on j1.id = t."customer" and j1.deleted_at is null
  where t.deleted_at is null and ((j1."name" > $1::text::text or j1."name" is null) or (j1."name" = $1::text::text and (t."closes_on" is null and t.id < $2::text::uuid)))
  order by j1."name" asc nulls last, t."closes_on" desc nulls last, t.id desc
  limit 51) p) r
