-- Capital and small letters the way rules mean them (rule-engine SPEC, X): by character, in no language. PostgreSQL 17 brings
-- a provider of its own for that; older servers take the C.UTF-8 of the system, or ICU's root where that is missing.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    create collation tessera.letters (provider = builtin, locale = 'C.UTF-8');
  else
    begin
      create collation tessera.letters (provider = libc, locale = 'C.UTF-8');
    exception when others then
      create collation tessera.letters (provider = icu, locale = 'und');
    end;
  end if;
end
$$;
