-- The numbers of rows that add up, and the codes of rows set aside: both can be counted exactly.
-- READ is counted in the answer key, which has one line per raw row.
with counted as (
  select election_id, source_file, 'READ' as reason_code
  from read_csv('${data}/sample/_answer_key.csv', all_varchar = true)
  union all
  select election_id, source_file, 'ACCEPTED' from cases
  union all
  select election_id, source_file, 'DUPLICATE' from duplicates
  union all
  select election_id, source_file, 'QUARANTINED' from quarantine
  union all
  select q.election_id, q.source_file, r.code
  from (select election_id, source_file, unnest(reason_codes) as code from quarantine) q
  join read_csv('${data}/reference/rules.csv', all_varchar = true) r
    on r.code = q.code and r.severity in ('REJECT', 'HOLD')
)
select election_id, source_file, reason_code, count(*) as rows from counted group by all
union all
select election_id, '_T', reason_code, count(*) from counted group by all
