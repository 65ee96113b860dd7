-- unnamed
-- 
select count(*)::text
  from "ws_main"."sales__deal" t
  where t.deleted_at is null
