-- unnamed
-- $1 = "a"; $2 = "上海"; $3 = "上海"; $4 = "a"
select coalesce(json_agg(r.j) filter (where r.n <= 50), '[]')::text, case when count(*) > 50 then max(r.c) end
  from (select row_number() over () as n, (select row_to_json(x)
  from (select p."id" as "id", p."version" as "version", substr(to_json((p."created_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "created_at", substr(to_json((p."updated_at" at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z' as "updated_at", p."number" as "number") x) as j, case when row_number() over () = 50 then json_build_array(substr(to_json((p.k0 at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z', p.id)::text end as c
  from (select t.*, t."created_at" as k0
  from "ws_main"."sales__deal" t
  left join "ws_main"."sales__customer" j1 on j1.id = t."customer" and j1.deleted_at is null
  where t.deleted_at is null and ((j1."grade" = $1::text)) and tessera.bigrams(t.search) @> tessera.bigrams(lower($3::text)) and t.search like '%' || lower($2::text) || '%' and t.search like '%' || lower($4::text) || '%'
  order by t."created_at" desc, t.id desc
  limit 51) p) r
