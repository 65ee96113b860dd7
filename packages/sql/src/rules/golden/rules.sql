-- {"==":[{"var":"a"},1]}
("t"."a" = $1::numeric)
-- [1]

-- {"!=":[{"var":"a"},1]}
("t"."a" <> $1::numeric)
-- [1]

-- {">":[{"var":"a"},1]}
("t"."a" > $1::numeric)
-- [1]

-- {">=":[{"var":"a"},1]}
("t"."a" >= $1::numeric)
-- [1]

-- {"<":[{"var":"a"},1]}
("t"."a" < $1::numeric)
-- [1]

-- {"<=":[{"var":"a"},{"var":"b"}]}
("t"."a" <= "t"."b")
-- []

-- {"between":[{"var":"a"},1,3]}
("t"."a" between $1::numeric and $2::numeric)
-- [1,3]

-- {"in":[{"var":"stage"},["won","lost"]]}
("t"."stage" = any($1::text[]))
-- [["won","lost"]]

-- {"not_in":[{"var":"stage"},["won","lost"]]}
("t"."stage" <> all($1::text[]))
-- [["won","lost"]]

-- {"contains":[{"var":"name"},"a"]}
(strpos((lower("t"."name" collate tessera.letters) collate "C"), (lower($1::text collate tessera.letters) collate "C")) > 0)
-- ["a"]

-- {"starts_with":[{"var":"name"},"a"]}
starts_with((lower("t"."name" collate tessera.letters) collate "C"), (lower($1::text collate tessera.letters) collate "C"))
-- ["a"]

-- {"ends_with":[{"var":"name"},"a"]}
starts_with(reverse((lower("t"."name" collate tessera.letters) collate "C")), reverse((lower($1::text collate tessera.letters) collate "C")))
-- ["a"]

-- {"contains_any":[{"var":"tags"},["a"]]}
("t"."tags" && $1::text[])
-- [["a"]]

-- {"contains_all":[{"var":"tags"},["a"]]}
("t"."tags" @> $1::text[])
-- [["a"]]

-- {"is_empty":{"var":"a"}}
("t"."a" is null)
-- []

-- {"is_filled":{"var":"a"}}
("t"."a" is not null)
-- []

-- {"and":[true]}
(true)
-- []

-- {"or":[false,false]}
(false or false)
-- []

-- {"not":{"has_role":"boss"}}
(($1::text = any($2::text[])) is not true)
-- ["boss",{"context":"$user.roles"}]

-- {"if":[{"var":"flag"},1,2]}
(case when "t"."flag" then $1::numeric else $2::numeric end)
-- [1,2]

-- {"coalesce":[{"var":"a"},{"var":"b"},7]}
coalesce("t"."a", "t"."b", $1::numeric)
-- [7]

-- {"+":[{"var":"a"},1]}
nullif(nullif(greatest(least(round((("t"."a"::numeric + $1::numeric::numeric)::float8)::numeric, 20), 1e20), -1e20), 1e20), -1e20)
-- [1]

-- {"-":[{"var":"a"},1]}
nullif(nullif(greatest(least(round((("t"."a"::numeric - $1::numeric::numeric)::float8)::numeric, 20), 1e20), -1e20), 1e20), -1e20)
-- [1]

-- {"*":[{"var":"a"},1]}
nullif(nullif(greatest(least(round(("t"."a"::float8 * $1::numeric::float8)::numeric, 20), 1e20), -1e20), 1e20), -1e20)
-- [1]

-- {"/":[{"var":"a"},2]}
nullif(nullif(greatest(least(round(("t"."a"::float8 / nullif($1::numeric::float8, 0))::numeric, 20), 1e20), -1e20), 1e20), -1e20)
-- [2]

-- {"%":[{"var":"a"},2]}
mod("t"."a"::numeric, nullif($1::numeric::numeric, 0))
-- [2]

-- {"round":[{"var":"a"}]}
round("t"."a"::numeric, 0)
-- []

-- {"floor":[{"var":"a"}]}
floor("t"."a"::numeric)
-- []

-- {"ceil":[{"var":"a"}]}
ceil("t"."a"::numeric)
-- []

-- {"abs":[{"var":"a"}]}
abs("t"."a"::numeric)
-- []

-- {"min":[{"var":"a"},{"var":"b"}]}
least("t"."a", "t"."b")
-- []

-- {"max":[{"var":"a"},{"var":"b"}]}
greatest("t"."a", "t"."b")
-- []

-- {"lower":{"var":"name"}}
(lower("t"."name" collate tessera.letters) collate "C")
-- []

-- {"upper":{"var":"name"}}
(upper("t"."name" collate tessera.letters) collate "C")
-- []

-- {"trim":{"var":"name"}}
nullif(btrim("t"."name", $1::text), '')
-- ["\t\n\u000b\f\r                  　﻿"]

-- {"length":{"var":"name"}}
coalesce(char_length("t"."name"), 0)::numeric
-- []

-- {"concat":[{"var":"name"}," / ",{"var":"note"}]}
nullif(concat("t"."name", $1::text, "t"."note"), '')
-- [" / "]

-- {"join":[{"var":"tags"},", "]}
nullif(array_to_string("t"."tags", coalesce($1::text, '')), '')
-- [", "]

-- {"date_add":[{"var":"day"},1,"day"]}
nullif(nullif(greatest(least(("t"."day" + make_interval(days => 1 * nullif(nullif(greatest(least(trunc($1::numeric), 1460001), -1460001), 1460001), -1460001)::int))::date, '10000-01-01'::date), '0001-12-31 BC'::date), '10000-01-01'::date), '0001-12-31 BC'::date)
-- [1]

-- {"date_diff":[{"var":"day"},{"var":"due"},"day"]}
trunc(("t"."due" - "t"."day")::numeric / 1)
-- []

-- {"start_of":[{"var":"at"},"day"]}
nullif(nullif(greatest(least(date_trunc('day', "t"."at" at time zone $1::text) at time zone $1::text, '9999-12-31T00:00:00Z'::timestamptz), '0001-01-01T23:59:59.999999Z'::timestamptz), '9999-12-31T00:00:00Z'::timestamptz), '0001-01-01T23:59:59.999999Z'::timestamptz)
-- [{"context":"$timezone"}]

-- {"date_of":{"var":"at"}}
("t"."at" at time zone $1::text)::date
-- [{"context":"$timezone"}]

-- {"year":{"var":"at"}}
extract(year from ("t"."at" at time zone $1::text)::date)
-- [{"context":"$timezone"}]

-- {"month":{"var":"day"}}
extract(month from "t"."day")
-- []

-- {"day":{"var":"day"}}
extract(day from "t"."day")
-- []

-- {"weekday":{"var":"day"}}
extract(isodow from "t"."day")
-- []

-- {"some":[{"var":"tags"},{"starts_with":[{"var":""},"a"]}]}
exists (select 1 from unnest("t"."tags") as rule_e1(v) where starts_with((lower(rule_e1.v collate tessera.letters) collate "C"), (lower($1::text collate tessera.letters) collate "C")))
-- ["a"]

-- {"all":[{"var":"tags"},{"!=":[{"var":""},"q"]}]}
(select coalesce(bool_and(((rule_e1.v <> $1::text)) is true), false) from unnest("t"."tags") as rule_e1(v))
-- ["q"]

-- {"none":[{"var":"tags"},{"==":[{"var":""},"a"]}]}
(not exists (select 1 from unnest("t"."tags") as rule_e1(v) where (rule_e1.v = $1::text)))
-- ["a"]

-- {"count":{"var":"tags"}}
coalesce(cardinality("t"."tags"), 0)::numeric
-- []

-- {"has_role":"sales_rep"}
($1::text = any($2::text[]))
-- ["sales_rep",{"context":"$user.roles"}]

-- {"in_department":{"var":"office"}}
("t"."office" = any($1::uuid[]))
-- [{"context":"$user.departments"}]

-- {"and":[{"in":[{"var":"stage"},["won","lost"]]},{"not":{">":[{"var":"price"},100000]}}]}
(("t"."stage" = any($1::text[])) and (("t"."price" > $2::numeric) is not true))
-- [["won","lost"],100000]

-- {"or":[{"==":[{"var":"owner"},{"var":"$user.id"}]},{"in":[{"var":"office"},{"var":"$user.departments"}]}]}
(("t"."owner" = $1::uuid) or ("t"."office" = any(nullif($2::uuid[], '{}'::uuid[]))))
-- [{"context":"$user.id"},{"context":"$user.departments"}]

-- {"==":[{"var":"account.industry"},"food"]}
("account"."industry" = $1::text)
-- ["food"]

-- {"==":[{"var":"at"},{"var":"$today"}]}
("t"."at" >= (($3::date - 1)::timestamp at time zone 'UTC') and "t"."at" < (($4::date + 2)::timestamp at time zone 'UTC') and (("t"."at" at time zone $1::text)::date = $2::date))
-- [{"context":"$timezone"},{"context":"$today"},{"context":"$today"},{"context":"$today"}]

-- {"between":[{"var":"at"},"2027-01-01","2027-01-31"]}
("t"."at" >= (($4::date - 1)::timestamp at time zone 'UTC') and "t"."at" < (($5::date + 2)::timestamp at time zone 'UTC') and (("t"."at" at time zone $1::text)::date between $2::date and $3::date))
-- [{"context":"$timezone"},"2027-01-01","2027-01-31","2027-01-01","2027-01-31"]

-- {">=":[{"var":"at"},{"start_of":[{"var":"$now"},"month"]}]}
("t"."at" >= nullif(nullif(greatest(least(date_trunc('month', $1::timestamptz at time zone $2::text) at time zone $2::text, '9999-12-31T00:00:00Z'::timestamptz), '0001-01-01T23:59:59.999999Z'::timestamptz), '9999-12-31T00:00:00Z'::timestamptz), '0001-01-01T23:59:59.999999Z'::timestamptz))
-- [{"context":"$now"},{"context":"$timezone"}]

-- {"==":[{">":[{"var":"a"},1]},{"var":"flag"}]}
((("t"."a" > $1::numeric) is true) = "t"."flag")
-- [1]

-- {"round":[{"*":[{"var":"price"},{"/":[{"var":"rate"},100]}]},2]}
round(nullif(nullif(greatest(least(round(("t"."price"::float8 * nullif(nullif(greatest(least(round(("t"."rate"::float8 / nullif($1::numeric::float8, 0))::numeric, 20), 1e20), -1e20), 1e20), -1e20)::float8)::numeric, 20), 1e20), -1e20), 1e20), -1e20)::numeric, 2)
-- [100]
