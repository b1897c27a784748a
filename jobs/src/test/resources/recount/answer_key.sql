-- The truth about every raw row beside what the program made of it.
create view truth as
select election_id, source_file, coalesce(source_sheet, '') as source_sheet,
       source_row::bigint as source_row, disposition, duplicate_of,
       string_split(coalesce(fault_codes, ''), ';') as faults,
       person, position_subgroup, act_code, region_code, outcome, recommended_sanction_code,
       imposed_sanction_code, source_code, act_date::date as act_date,
       reported_date::date as reported_date, recommendation_date::date as recommendation_date,
       follow_up_date::date as follow_up_date,
       source_file || '#' || coalesce(source_sheet, '') || '#' || source_row as row_name
from read_csv('${data}/sample/_answer_key.csv', all_varchar = true);

create view made as
select election_id, source_file, coalesce(source_sheet, '') as source_sheet, source_row,
       'ACCEPTED' as disposition, case_id, reason_codes, position_subgroup, act_code, region_code
from cases
union all
select election_id, source_file, source_sheet, source_row, 'DUPLICATE', case_id, [], null, null, null
from duplicates
union all
select election_id, source_file, source_sheet, source_row, 'QUARANTINED', null, reason_codes, null,
       null, null
from quarantine;

-- One line per raw row and thing it became; a row that became nothing or two things shows here.
create table rows_by_row as
select t.* exclude (disposition), t.disposition as true_disposition,
       m.disposition as made_disposition, m.case_id, m.reason_codes,
       m.position_subgroup as made_subgroup, m.act_code as made_act, m.region_code as made_region
from truth t
left join made m using (election_id, source_file, source_sheet, source_row);
