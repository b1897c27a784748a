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

-- Rows of one case have one name in truth: that of the row that was not a repeat.
create view case_names as
select *, coalesce(duplicate_of, row_name) as case_name from rows_by_row;

create view duplicate_rows as
select d.election_id, d.row_name, d.true_disposition, d.made_disposition,
       d.true_disposition = 'DUPLICATE' as is_true,
       d.made_disposition = 'DUPLICATE' as is_made,
       -- Found: in one case with the row that it repeats, whichever of them stands for the case.
       exists (from case_names o where o.election_id = d.election_id and o.case_id = d.case_id
               and o.case_name = d.case_name and o.row_name <> d.row_name) as is_with_its_case
from case_names d;

create view decided as
select 'positions' as what, election_id, row_name, position_subgroup as truth,
       made_subgroup as made, made_subgroup = 'UNKNOWN' as is_open
from rows_by_row where made_disposition = 'ACCEPTED'
union all
select 'acts', election_id, row_name, act_code, made_act, made_act = 'UNKNOWN'
from rows_by_row where made_disposition = 'ACCEPTED'
union all
select 'regions', election_id, row_name, region_code, made_region, made_region = 'ZZ'
from rows_by_row where made_disposition = 'ACCEPTED';

-- Seeded faults that a rule has a code for. A typing error is found when it is named, or when what
-- the text means is read right in spite of it: a rule that does not need the mistyped word never
-- looks at it.
create view seeded as
select f.election_id, f.row_name, f.fault, f.made_disposition, f.true_disposition,
       f.fault in (select code from read_csv('${data}/reference/rules.csv', all_varchar = true))
         as has_code,
       -- Repeats are found as duplicates, not by a rule; see duplicate_rows.
       f.fault in (select code from read_csv('${faults}', all_varchar = true) where kind = 'REPEAT')
         as is_repeat,
       coalesce(list_contains(f.reason_codes, f.fault), false) as is_named,
       coalesce((f.fault = 'ACT_TYPO' and f.made_act = f.act_code)
        or (f.fault = 'POSITION_TYPO' and f.made_subgroup = f.position_subgroup), false)
         as is_read_right
from (select *, unnest(faults) as fault from rows_by_row) f
where f.fault <> '';

create view headline_of_key as
select election_id,
       count(*) as reported_cases,
       count(*) filter (outcome in ('PROVEN', 'NOT_PROVEN', 'INCOMPLETE')) as processed_cases,
       count(*) filter (outcome = 'PROVEN') as proven_cases,
       count(*) filter (outcome = 'NOT_PROVEN') as not_proven_cases,
       count(*) filter (outcome = 'INCOMPLETE') as incomplete_cases,
       count(*) filter (outcome = 'PROVEN' and recommendation_date is not null)
         as recommended_cases,
       count(*) filter (outcome = 'PROVEN' and follow_up_date is not null) as followed_up_cases,
       count(*) filter (imposed_sanction_code is not null) as imposed_cases,
       count(distinct person) as reported_persons,
       count(distinct person) filter (outcome = 'PROVEN') as proven_persons,
       count(distinct person) filter (outcome = 'PROVEN' and follow_up_date is not null)
         as followed_up_persons
from truth
where disposition = 'ACCEPTED'
group by election_id;
