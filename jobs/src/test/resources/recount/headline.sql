select election_id,
       as_of,
       count(*) as reported_cases,
       count(*) filter (is_decided) as processed_cases,
       count(*) filter (is_proven) as proven_cases,
       count(*) filter (outcome = 'NOT_PROVEN') as not_proven_cases,
       count(*) filter (outcome = 'INCOMPLETE') as incomplete_cases,
       count(*) filter (not is_decided) as open_cases,
       count(*) filter (is_recommended) as recommended_cases,
       count(*) filter (is_followed_up) as followed_up_cases,
       count(*) filter (is_imposed) as imposed_cases,
       count(distinct person_key) as reported_persons,
       count(distinct person_key) filter (is_proven) as proven_persons,
       count(distinct person_key) filter (is_followed_up) as followed_up_persons
from cases, day_of_records
group by all
