-- SPDX-License-Identifier: MIT
-- After sqlite.sql or postgresql.sql: what `sitrep stats` measures in time, by month, as it defines and counts it:
-- incidents that are open or were closed as resolved, no drills, percentiles by the nearest rank.
with counted as (
  select * from entry where drill is null and (outcome is null or outcome = 'resolved')
), in_order as (
  -- By its number: the first owner, the first word to the customer, the last confirmation of each report.
  select incident, month, opened, kind, at, data ->> 'report' as report,
         row_number() over (partition by incident, kind order by number, id) as nth,
         row_number() over (partition by incident, kind, data ->> 'report' order by number desc, id desc) as nth_from_last
  from counted
  where kind in ('owner', 'confirmation') or (kind = 'update' and data ->> 'to' = 'customer')
), confirmed as (
  -- Where every report is confirmed, and when the last of those confirmations came.
  select incident, max(at) as at
  from in_order
  where kind = 'confirmation' and nth_from_last = 1
    and report in (select id from counted where kind = 'report' and counted.incident = in_order.incident)
    and not exists (select 1 from counted where counted.incident = in_order.incident and kind = 'report' and state <> 'confirmed')
  group by incident
), moments as (
  select 'to_owner' as measure, incident, month, opened, at from in_order where kind = 'owner' and nth = 1
  union all
  select 'to_update', incident, month, opened, at from in_order where kind = 'update' and nth = 1
  union all
  select 'to_repair', incident, month, opened, max(at) from counted
  where kind = 'change' and incident in (select incident from confirmed)
  group by incident, month, opened
  union all
  select distinct 'to_confirmation', counted.incident, month, opened, confirmed.at
  from confirmed join counted on counted.incident = confirmed.incident
), spans as (
  select measure, month, case when at > opened then at - opened else 0 end as seconds from moments
), ranked as (
  select measure, month, seconds,
         row_number() over (partition by measure, month order by seconds) as nth,
         count(*) over (partition by measure, month) as of_them
  from spans
)
select month, measure, of_them,
       max(case when nth = (of_them + 1) / 2 then seconds end) as median_seconds,
       max(case when nth = (9 * of_them + 9) / 10 then seconds end) as p90_seconds
from ranked
group by month, measure, of_them
order by month, measure;
