-- SPDX-License-Identifier: MIT
-- After sqlite.sql or postgresql.sql: how long it took until somebody owned the incident, by month, as `sitrep stats`
-- counts it (to_owner): incidents that are open or were closed as resolved, no drills, percentiles by the nearest rank.
-- A month is one in UTC; stats takes the routine's zone, or that of --tz.
with owned as (
  select incident, month, at - opened as seconds,
         row_number() over (partition by incident order by number, id) as nth
  from entry
  where kind = 'owner' and drill is null and (outcome is null or outcome = 'resolved')
), ranked as (
  select month,
         case when seconds > 0 then seconds else 0 end as seconds,
         row_number() over (partition by month order by seconds) as nth,
         count(*) over (partition by month) as of_them
  from owned
  where nth = 1
)
select month,
       of_them as incidents,
       max(case when nth = (of_them + 1) / 2 then seconds end) as median_seconds,
       max(case when nth = (9 * of_them + 9) / 10 then seconds end) as p90_seconds
from ranked
group by month, of_them
order by month;
