select election_id, as_of, region_code, province_code, position_group, position_subgroup, act_code,
       stage, outcome_stage, count(*) as cases
from cases, day_of_records
group by all
