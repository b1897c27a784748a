with grid as (
  select distinct 1 as level, position_group, '_T' as position_subgroup from posts
  union all
  select 2, position_group, position_subgroup from posts
)
select e.election_id, as_of, g.level, g.position_group, g.position_subgroup,
       count(c.case_id) as reported_cases,
       count(c.case_id) filter (c.is_proven) as proven_cases,
       count(distinct c.person_key) filter (c.is_proven) as proven_persons,
       count(distinct c.person_key) filter (c.is_proven)
         / nullif((select count(distinct person_key) from cases a
                   where a.election_id = e.election_id and a.is_proven), 0) as share,
       any_value(p.population) as population,
       100000 * count(distinct c.person_key) filter (c.is_proven)
         / any_value(p.population) as rate_per_100000
from elections e
cross join grid g
cross join day_of_records
left join cases c
  on c.election_id = e.election_id and c.position_group = g.position_group
 and (g.level = 1 or c.position_subgroup = g.position_subgroup)
left join post_population p
  on p.election_id = e.election_id and p.level = g.level
 and p.code = case g.level when 1 then g.position_group else g.position_subgroup end
group by e.election_id, as_of, g.level, g.position_group, g.position_subgroup
