-- The grid: every seventh day to voting from the last one before the first event to the first one
-- after the last (none after as_of), the published cut-offs, and as_of itself.
with events as (
  select election_id, reported_date as day, 'reported' as what from cases
  union all
  select election_id, coalesce(recommendation_date, reported_date), 'proven' from cases where is_proven
  union all
  select election_id, follow_up_date, 'followed_up' from cases where is_followed_up
), span as (
  select e.election_id, e.voting_date, min(v.day) as first_day, max(v.day) as last_day
  from elections e join events v using (election_id)
  group by all
), grid as (
  select s.election_id, s.voting_date, (s.voting_date - 7 * k.k)::date as day, s.last_day
  from span s cross join (select unnest(range(-2000, 2000))::int as k) k
  where s.voting_date - 7 * k.k > s.first_day - 7 and s.voting_date - 7 * k.k <= s.last_day + 7
), days as (
  select g.election_id, g.voting_date, g.day from grid g, day_of_records
  where g.day <= g.last_day or g.day <= as_of
  union
  select s.election_id, s.voting_date, p.cut_off_date
  from span s
  join read_parquet('${internal}/published_timeline/published_timeline.parquet') p
    using (election_id), day_of_records
  where p.cut_off_date <= as_of
  union
  select election_id, voting_date, as_of from span, day_of_records
)
select d.election_id, as_of, (d.voting_date - d.day)::int as days_to_voting, d.day as date,
       count(*) filter (v.what = 'reported') as reported_cases,
       count(*) filter (v.what = 'proven') as proven_cases,
       count(*) filter (v.what = 'followed_up') as followed_up_cases
from days d
cross join day_of_records
left join events v on v.election_id = d.election_id and v.day <= d.day
group by d.election_id, as_of, d.voting_date, d.day
