with weight as (
  select * from (values ('MORAL_TERTUTUP', 1), ('MORAL_TERBUKA', 2), ('DISIPLIN_RINGAN', 3),
    ('DISIPLIN_SEDANG', 4), ('DISIPLIN_BERAT', 5), ('PTDH', 6)) as weights(code, heaviness)
)
select election_id,
       coalesce(recommended_sanction_code, 'ZZ') as recommended_sanction_code,
       coalesce(imposed_sanction_code, 'ZZ') as imposed_sanction_code,
       as_of,
       count(*) as cases,
       case sign(i.heaviness - r.heaviness)
         when 0 then 'SAME' when 1 then 'HEAVIER' when -1 then 'LIGHTER' else 'UNKNOWN'
       end as comparison
from cases
cross join day_of_records
left join weight r on r.code = recommended_sanction_code
left join weight i on i.code = imposed_sanction_code
where is_followed_up
group by all
