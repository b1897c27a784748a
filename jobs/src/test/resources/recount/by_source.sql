select e.election_id, as_of, s.source_code,
       count(c.case_id) as reported_cases,
       count(c.case_id)
         / nullif(sum(count(c.case_id)) over (partition by e.election_id), 0) as reported_share,
       count(c.case_id) filter (c.is_proven) as proven_cases,
       count(c.case_id) filter (c.is_proven) / nullif(count(c.case_id), 0) as proven_share
from elections e
cross join sources s
cross join day_of_records
left join cases c on c.election_id = e.election_id and c.source_code = s.source_code
group by e.election_id, as_of, s.source_code
