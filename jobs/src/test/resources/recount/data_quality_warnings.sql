-- Warnings: those on cases and on rows set aside are on record, those on repeated rows are not, so a
-- count lies between the former and the former plus the repeated rows. Gives the rows that do not.
with warned as (
  select election_id, source_file, unnest(reason_codes) as reason_code from cases
  union all
  select election_id, source_file, unnest(reason_codes) from quarantine
), least as (
  select election_id, source_file, reason_code, count(*) as n from warned group by all
), repeated as (
  select election_id, source_file, count(*) as n from duplicates group by all
), shown as (
  select election_id, source_file, reason_code, rows
  from read_parquet('${internal}/data_quality/data_quality.parquet')
  where severity = 'WARN' and source_file <> '_T'
)
select coalesce(s.election_id, l.election_id) as election_id,
       coalesce(s.source_file, l.source_file) as source_file,
       coalesce(s.reason_code, l.reason_code) as reason_code,
       s.rows, coalesce(l.n, 0) as at_least, coalesce(l.n, 0) + coalesce(r.n, 0) as at_most
from shown s
full join (select * from least where reason_code in
            (select code from read_csv('${data}/reference/rules.csv', all_varchar = true)
             where severity = 'WARN')) l
  using (election_id, source_file, reason_code)
left join repeated r
  on r.election_id = coalesce(s.election_id, l.election_id)
 and r.source_file = coalesce(s.source_file, l.source_file)
where s.rows is null or s.rows not between coalesce(l.n, 0) and coalesce(l.n, 0) + coalesce(r.n, 0)
