with recommended as (
  select election_id, coalesce(recommended_sanction_code, 'ZZ') as sanction_code, count(*) as n
  from cases where is_recommended group by all
), imposed as (
  -- Followed up without a word on the sanction counts as ZZ.
  select election_id, coalesce(imposed_sanction_code, 'ZZ') as sanction_code, count(*) as n
  from cases where is_imposed or is_followed_up group by all
)
select e.election_id, as_of, s.sanction_code,
       coalesce(r.n, 0) as recommended_cases,
       coalesce(r.n, 0) / nullif(sum(r.n) over (partition by e.election_id), 0) as recommended_share,
       coalesce(i.n, 0) as imposed_cases,
       coalesce(i.n, 0) / nullif(sum(i.n) over (partition by e.election_id), 0) as imposed_share
from elections e
cross join sanctions s
cross join day_of_records
left join recommended r using (election_id, sanction_code)
left join imposed i using (election_id, sanction_code)
