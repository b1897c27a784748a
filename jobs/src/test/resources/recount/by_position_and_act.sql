with posted as (
  select *, 1 as level, '_T' as subgroup from cases where is_proven
  union all
  select *, 2 as level, position_subgroup as subgroup from cases where is_proven
)
select election_id, as_of, level, position_group, subgroup as position_subgroup, act_code,
       count(*) as proven_cases,
       count(distinct person_key) as proven_persons,
       count(*) / sum(count(*)) over (partition by election_id, level, position_group, subgroup)
         as share
from posted, day_of_records
group by election_id, as_of, level, position_group, subgroup, act_code
