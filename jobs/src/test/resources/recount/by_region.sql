with placed as (
  select *, 1 as level, province_code as code from cases
  union all
  select *, 2 as level, region_code as code from cases
), voted as (
  -- A province takes part when anything in it is voted for. On level 2, the code of a province
  -- stands for its own government, which takes part when its governor is voted for.
  select distinct election_id, 1 as level, substr(code, 1, 2) as code from voting
  union
  select election_id, 2, code from voting
), voted_whole as (
  -- For its governor, or in every regency that it had on the day.
  select e.election_id, p.code
  from elections e
  cross join (select distinct code from regions where level = 1) p
  where exists (select 1 from voting v where v.election_id = e.election_id and v.code = p.code)
     or not exists (
       from regions r
       where r.level = 2 and substr(r.code, 1, 2) = p.code
         and coalesce(r.valid_from <= e.voting_date, true)
         and coalesce(r.valid_to >= e.voting_date, true)
         and r.code not in (select v.code from voting v where v.election_id = e.election_id))
), grid as (
  select election_id, level, code from voted
  where election_id in (select election_id from elections) and (level = 1 or length(code) > 2)
  union
  select election_id, level, code from placed
)
select g.election_id, as_of, g.level, g.code as region_code, substr(g.code, 1, 2) as province_code,
       coalesce(any_value(r.name), g.code) as region_name,
       bool_or(v.code is not null) as is_participant,
       count(distinct p.case_id) as reported_cases,
       count(distinct p.case_id) filter (p.is_proven) as proven_cases,
       count(distinct p.person_key) filter (p.is_proven) as proven_persons,
       count(distinct p.person_key) filter (p.is_proven)
         / nullif((select count(distinct person_key) from cases a
                   where a.election_id = g.election_id and a.is_proven), 0) as share,
       any_value(n.population) as population,
       100000 * count(distinct p.person_key) filter (p.is_proven)
         / any_value(n.population) as rate_per_100000
from grid g
cross join day_of_records
left join placed p on p.election_id = g.election_id and p.level = g.level and p.code = g.code
left join voted v on v.election_id = g.election_id and v.level = g.level and v.code = g.code
left join regions r on r.code = g.code
left join (select * from province_population semi join voted_whole using (election_id, code)) n
  on g.level = 1 and n.election_id = g.election_id and n.code = g.code
group by g.election_id, as_of, g.level, g.code
