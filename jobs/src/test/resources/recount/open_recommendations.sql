with recommended as (
  select election_id, region_code, as_of, follow_up_date,
         date_diff('day', recommendation_date, as_of) as days
  from cases cross join day_of_records
  where is_recommended
), aged as (
  select *,
         case
           when days is null or days < 0 then -1
           when days <= 14 then 0
           when days <= 30 then 15
           when days <= 90 then 31
           when days <= 180 then 91
           when days <= 365 then 181
           else 366
         end as from_days,
         count(*) over (partition by election_id, region_code) as recommended_cases
  from recommended
)
select election_id, region_code, from_days, as_of, count(*) as open_cases, recommended_cases
from aged
where follow_up_date is null
group by all
