-- The headline with the cases of the persons whom thresholds tell apart exchanged.
with affected as (
  select * from read_parquet('${restricted}/threshold_cases/**/*.parquet', hive_partitioning = true,
                             hive_types_autocast = false)),
thresholds as (select unnest(['STRICT', 'DEFAULT', 'LOOSE']) as threshold),
counted as (
  select threshold, election_id, person_key, is_proven
  from cases cross join thresholds
  where case_id not in (select case_id from affected where threshold = 'DEFAULT')
  union all
  select threshold, election_id, person_key, outcome = 'PROVEN' from affected)
select election_id, threshold,
       count(*) as reported_cases,
       count(*) filter (is_proven) as proven_cases,
       count(distinct person_key) as reported_persons,
       count(distinct person_key) filter (is_proven) as proven_persons
from counted
group by election_id, threshold
