-- SPDX-License-Identifier: MIT
-- Loads entries.ndjson, as `sitrep export ndjson --all -o entries.ndjson` writes it, into SQLite 3.38 or later:
--     sqlite3 incidents.db < sqlite.sql
-- `line` holds what was loaded, a row an entry; `entry` is what stands, with times as seconds since 1970.
-- Loading again takes the place of what was loaded before.
begin;
drop view if exists entry;
drop table if exists line;
create table line (data text not null check (json_valid(data)));
-- No byte below a space stands raw in JSON, so none of these can part a line in two.
.mode ascii
.separator "\037" "\n"
.import entries.ndjson line
.mode list
.separator "|"
create view entry as
select data ->> '$.incident' as incident,
       data ->> '$.incident_title' as title,
       data ->> '$.incident_outcome' as outcome,
       unixepoch(data ->> '$.incident_opened') as opened,
       data ->> '$.drill' as drill,
       data ->> '$.entry' as kind,
       data ->> '$.id' as id,
       cast(data ->> '$.id' as integer) as number,
       unixepoch(data ->> '$.at') as at,
       data ->> '$.by' as author,
       data ->> '$.state' as state,
       data ->> '$.said' as said,
       data ->> '$.incident_month' as month,
       data
from line
where (data ->> '$.stands') and (data ->> '$.amends') is null;
commit;
