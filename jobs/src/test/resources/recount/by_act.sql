select e.election_id, as_of, a.act_code,
       count(c.case_id) as reported_cases,
       count(c.case_id) filter (c.is_proven) as proven_cases,
       count(distinct c.person_key) filter (c.is_proven) as proven_persons,
       count(c.case_id) filter (c.is_proven)
         / nullif(sum(count(c.case_id) filter (c.is_proven))
                    over (partition by e.election_id), 0) as share
from elections e
cross join acts a
cross join day_of_records
left join cases c on c.election_id = e.election_id and c.act_code = a.act_code
group by e.election_id, as_of, a.act_code
