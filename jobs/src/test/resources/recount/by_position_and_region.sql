with placed as (
  select *, 1 as level, province_code as code from cases where is_proven
  union all
  select *, 2 as level, region_code as code from cases where is_proven
)
select election_id, as_of, position_group, level, code as region_code,
       substr(code, 1, 2) as province_code,
       count(*) as proven_cases,
       count(distinct person_key) as proven_persons,
       count(*) / sum(count(*)) over (partition by election_id, level, code) as share
from placed, day_of_records
group by election_id, as_of, position_group, level, code
