-- What the counts are of. Definitions: docs/tables.md, docs/method.md, section 6 of the glossary of codes.
-- ${restricted}: the restricted zone of a store; ${data}: the folder data/; ${internal}: internal tables.

create view cases as
select *,
       outcome = 'PROVEN' as is_proven,
       outcome in ('PROVEN', 'NOT_PROVEN', 'INCOMPLETE') as is_decided,
       outcome = 'PROVEN'
         and (recommendation_date is not null or recommended_sanction_code is not null
              or follow_up_date is not null) as is_recommended,
       outcome = 'PROVEN' and follow_up_date is not null as is_followed_up,
       imposed_sanction_code is not null as is_imposed,
       case
         when outcome <> 'PROVEN' then outcome
         when follow_up_date is not null then 'FOLLOWED_UP'
         when recommendation_date is not null or recommended_sanction_code is not null
           then 'RECOMMENDED'
         else 'PROVEN'
       end as outcome_stage
from read_parquet('${restricted}/cases/**/*.parquet', hive_partitioning = true,
                  hive_types_autocast = false);

create view quarantine as
select * from read_parquet('${restricted}/quarantine/**/*.parquet', hive_partitioning = true,
                           hive_types_autocast = false);

create view duplicates as
select * from read_parquet('${restricted}/duplicates/**/*.parquet', hive_partitioning = true,
                           hive_types_autocast = false);

create view elections as
select election_id, kind, voting_date::date as voting_date
from read_csv('${data}/reference/elections.csv', all_varchar = true)
where election_id in (select election_id from cases);

-- Without --as-of the records count up to the last day that they tell of.
create view day_of_records as
select max(greatest(act_date, reported_date, recommendation_date, follow_up_date)) as as_of
from cases;

-- Every region under each code that it ever had, with the days on which the code held.
create view regions as
select code, name, 1 as level, valid_from::date as valid_from, null::date as valid_to
from read_csv('${data}/reference/provinces.csv', all_varchar = true)
union all
select code, type || ' ' || name, 2, valid_from::date, null
from read_csv('${data}/reference/regencies.csv', all_varchar = true)
union all
select code_2020, type || ' ' || name, 2, null, valid_from::date - 1
from read_csv('${data}/reference/regencies.csv', all_varchar = true)
where code_2020 <> code
union all
select * from (values ('00', 'Instansi pusat', 0, null::date, null::date),
  ('ZZ', 'Wilayah tidak dicatat', 0, null, null));

-- Who voted: as the register says for regional elections, everybody in national ones.
create view voting as
select 'pilkada-' || election_year as election_id, code_at_time as code
from read_csv('${data}/reference/pilkada_participants.csv', all_varchar = true)
union
select e.election_id, r.code
from elections e join regions r
  on r.level > 0
 and (r.valid_from is null or r.valid_from <= e.voting_date)
 and (r.valid_to is null or r.valid_to >= e.voting_date)
where e.kind = 'PEMILU';

-- Posts, level 1 and 2.
create view posts as
select * from (values
  ('JPT', 'SEKDA'), ('JPT', 'KEPALA_OPD'), ('JPT', 'JPT_LAIN'),
  ('ADMINISTRATOR', 'ADMINISTRATOR'), ('PENGAWAS', 'PENGAWAS'), ('PELAKSANA', 'PELAKSANA'),
  ('FUNGSIONAL', 'GURU'), ('FUNGSIONAL', 'DOSEN'), ('FUNGSIONAL', 'TENAGA_KESEHATAN'),
  ('FUNGSIONAL', 'PENYULUH'), ('FUNGSIONAL', 'PENGAWAS_SEKOLAH'),
  ('FUNGSIONAL', 'FUNGSIONAL_LAIN'), ('KEPALA_WILAYAH', 'CAMAT'), ('KEPALA_WILAYAH', 'LURAH'),
  ('UNKNOWN', 'UNKNOWN')) as t(position_group, position_subgroup);

create view acts as
select unnest(['APK', 'MEDSOS_KAMPANYE', 'MEDSOS_REAKSI', 'FOTO_BERSAMA', 'DEKLARASI',
  'PESERTA_KAMPANYE', 'KAMPANYE_PASANGAN', 'PENDEKATAN_PARPOL', 'ANGGOTA_PARPOL', 'KEBERPIHAKAN',
  'TIM_PEMENANGAN', 'DUKUNGAN_PERSEORANGAN', 'KEPUTUSAN_MENGUNTUNGKAN', 'DEKLARASI_DIRI',
  'LAINNYA', 'UNKNOWN']) as act_code;

create view sanctions as
select unnest(['MORAL_TERTUTUP', 'MORAL_TERBUKA', 'DISIPLIN_RINGAN', 'DISIPLIN_SEDANG',
  'DISIPLIN_BERAT', 'PTDH', 'ZZ']) as sanction_code;

create view sources as
select unnest(['TEMUAN', 'LAPORAN', 'LHP', 'MEDIA', 'ADUAN', 'ZZ']) as source_code;

-- Denominators: docs/decisions/0030; provinces under the code of voting day.
create view published_population as
select level, code, unit, as_of::date as day, population::bigint as population
from read_csv('${data}/reference/populations.csv', all_varchar = true);

create view post_population as
select election_id, level, code, population
from (
  select e.election_id,
         case p.level when 'group' then 1 else 2 end as level,
         p.code,
         p.population,
         row_number() over (
           partition by e.election_id, p.level, p.code
           order by p.unit, abs(date_diff('day', p.day, e.voting_date)), p.day) as choice
  from elections e
  join published_population p
    on p.level in ('group', 'subgroup')
   and (p.unit = 'PNS'
        or (p.unit = 'ASN'
            and e.voting_date >= date '2021-01-01'
            and abs(date_diff('day', p.day, e.voting_date)) <= 366)))
where choice = 1;

-- One list has every province of today.
create view province_population as
select e.election_id,
       case when p.valid_from::date > e.voting_date then p.code_2020 else p.code end as code,
       sum(n.population) as population
from elections e
cross join published_population n
join read_csv('${data}/reference/provinces.csv', all_varchar = true) p on p.code = n.code
where n.level = 'province'
  and n.day = (
    select day from published_population
    where level = 'province' group by day order by count(*) desc limit 1)
group by all;
