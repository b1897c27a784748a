-- The rules of this edition, from the totals of data_quality, which is itself counted again; a store
-- with one edition has no former one.
select q.election_id, q.reason_code, 0 as editions_back, r.field, r.severity, q.rows,
       t.rows as read_rows, null as former_rows, 'FIRST' as change
from read_parquet('${internal}/data_quality/data_quality.parquet') q
join read_parquet('${internal}/data_quality/data_quality.parquet') t
  on t.election_id = q.election_id and t.source_file = '_T' and t.reason_code = 'READ'
join read_csv('${data}/reference/rules.csv', all_varchar = true) r on r.code = q.reason_code
where q.source_file = '_T'
