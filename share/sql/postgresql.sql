-- SPDX-License-Identifier: MIT
-- Loads entries.ndjson, as `sitrep export ndjson --all -o entries.ndjson` writes it, into PostgreSQL:
--     psql -f postgresql.sql
-- `line` holds what was loaded, a row an entry; `entry` is what stands, with times as seconds since 1970.
-- Loading again takes the place of what was loaded before.
\set ON_ERROR_STOP on
begin;
drop view if exists entry;
drop table if exists line;
create table line (data jsonb not null);
-- No byte below a space stands raw in JSON, so neither of these can part a line in two or be taken for a quote.
\copy line from 'entries.ndjson' with (format csv, encoding 'UTF8', delimiter E'\x02', quote E'\x01')
create view entry as
select data ->> 'incident' as incident,
       data ->> 'incident_title' as title,
       data ->> 'incident_outcome' as outcome,
       extract(epoch from (data ->> 'incident_opened')::timestamptz)::bigint as opened,
       data ->> 'drill' as drill,
       data ->> 'entry' as kind,
       data ->> 'id' as id,
       split_part(data ->> 'id', '-', 1)::integer as number,
       extract(epoch from (data ->> 'at')::timestamptz)::bigint as at,
       data ->> 'by' as author,
       data ->> 'state' as state,
       data ->> 'said' as said,
       data ->> 'incident_month' as month,
       data
from line
where (data ->> 'stands')::boolean and data ->> 'amends' is null;
commit;
