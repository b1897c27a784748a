package org.netralitas.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The peers' work as SQL that DuckDB and Spark both understand. */
final class PeerSql {
  private static final List<String> DATES =
      List.of("act_date", "reported_date", "recommendation_date", "follow_up_date");
  private static final List<String> CODES =
      List.of(
          "position_title", "act", "outcome", "source", "recommended_sanction", "imposed_sanction");

  /** The text under which a field is looked up. */
  static final Map<String, String> KEYS = keys();

  private PeerSql() {}

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    Stream.concat(CODES.stream(), DATES.stream())
        .forEach(field -> keys.put(field, "lower(trim(coalesce(r." + field + ", '')))"));
    keys.put(
        "place",
        "lower(concat(trim(coalesce(r.province, '')), '|', trim(coalesce(r.region, '')), '|',"
            + " trim(coalesce(r.agency, ''))))");
    return keys;
  }

  /**
   * Every raw row with codes for its texts, and whether it counts, repeats another row of its
   * person and act, or is set aside. Reads the views {@code raw} and {@code lookup}.
   */
  static String labelled() {
    String joins =
        KEYS.entrySet().stream()
            .map(
                key ->
                    "left join (select election_id, raw, code from lookup where field = '%1$s') l_%1$s"
                            .formatted(key.getKey())
                        + " on l_%1$s.election_id = r.election_id and l_%1$s.raw = %2$s"
                            .formatted(key.getKey(), key.getValue()))
            .collect(Collectors.joining("\n"));
    String dates =
        DATES.stream()
            .map(field -> "cast(l_%1$s.code as date) as %1$s,".formatted(field))
            .collect(Collectors.joining("\n  "));
    return """
        with coded as (
          select r.election_id as election_id,
          r.source_file as source_file,
          case when trim(coalesce(r.person_number, '')) <> ''
                 then replace(r.person_number, ' ', '')
               when trim(coalesce(r.person_name, '')) <> ''
                 then lower(trim(r.person_name))
          end as person_key,
          coalesce(l_position_title.code, 'UNKNOWN') as position_subgroup,
          coalesce(l_act.code, 'UNKNOWN') as act_code,
          l_place.code as region_code,
          coalesce(l_source.code, 'ZZ') as source_code,
          coalesce(l_outcome.code, 'REPORTED') as outcome,
          l_recommended_sanction.code as recommended_sanction_code,
          l_imposed_sanction.code as imposed_sanction_code,
          %s
          1 as one
          from raw r
          %s
        )
        select election_id, source_file, person_key, position_subgroup,
          case when position_subgroup in ('SEKDA', 'KEPALA_OPD', 'JPT_LAIN') then 'JPT'
               when position_subgroup in ('GURU', 'DOSEN', 'TENAGA_KESEHATAN', 'PENYULUH',
                 'PENGAWAS_SEKOLAH', 'FUNGSIONAL_LAIN') then 'FUNGSIONAL'
               when position_subgroup in ('CAMAT', 'LURAH') then 'KEPALA_WILAYAH'
               else position_subgroup end as position_group,
          act_code, region_code, substr(region_code, 1, 2) as province_code, source_code, outcome,
          recommended_sanction_code, imposed_sanction_code, act_date, reported_date,
          recommendation_date, follow_up_date,
          case when outcome <> 'PROVEN' then outcome
               when follow_up_date is not null then 'FOLLOWED_UP'
               when recommendation_date is not null or recommended_sanction_code is not null
                 then 'RECOMMENDED'
               else 'PROVEN' end as outcome_stage,
          case when region_code is null or person_key is null then 'QUARANTINED'
               when row_number() over (partition by election_id, person_key, act_code
                                       order by reported_date, source_file) > 1 then 'DUPLICATE'
               else 'ACCEPTED' end as disposition
        from coded
        """
        .formatted(dates, joins);
  }

  /** One grouping per table over the view {@code cases}; data quality over {@code labelled}. */
  static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "headline",
        """
        select election_id, count(*) as reported_cases,
          count(*) filter (where outcome in ('PROVEN', 'NOT_PROVEN', 'INCOMPLETE')) as processed_cases,
          count(*) filter (where outcome = 'PROVEN') as proven_cases,
          count(*) filter (where outcome = 'NOT_PROVEN') as not_proven_cases,
          count(*) filter (where outcome = 'INCOMPLETE') as incomplete_cases,
          count(*) filter (where outcome_stage in ('RECOMMENDED', 'FOLLOWED_UP')) as recommended_cases,
          count(*) filter (where outcome_stage = 'FOLLOWED_UP') as followed_up_cases,
          count(imposed_sanction_code) as imposed_cases,
          count(distinct person_key) as reported_persons,
          count(distinct case when outcome = 'PROVEN' then person_key end) as proven_persons,
          count(distinct case when outcome_stage = 'FOLLOWED_UP' then person_key end)
            as followed_up_persons
        from cases group by election_id""");
    tables.put(
        "cells",
        """
        select election_id, region_code, province_code, position_subgroup, act_code, outcome_stage,
          count(*) as cases
        from cases
        group by election_id, region_code, province_code, position_subgroup, act_code,
          outcome_stage""");
    tables.put("by_position_group", levels("position_group", "position_subgroup"));
    tables.put("by_region", levels("province_code", "region_code"));
    tables.put("by_act", counts("act_code"));
    tables.put(
        "by_sanction",
        """
        select election_id, 'recommended' as kind, recommended_sanction_code as code,
          count(*) as cases
        from cases where outcome_stage in ('RECOMMENDED', 'FOLLOWED_UP')
        group by election_id, recommended_sanction_code
        union all
        select election_id, 'imposed', imposed_sanction_code, count(*)
        from cases where imposed_sanction_code is not null or outcome_stage = 'FOLLOWED_UP'
        group by election_id, imposed_sanction_code""");
    tables.put("by_source", counts("source_code"));
    tables.put(
        "by_position_and_act", levels("position_group, act_code", "position_subgroup, act_code"));
    tables.put(
        "by_position_and_region",
        levels("position_group, province_code", "position_group, region_code"));
    tables.put(
        "timeline",
        """
        select election_id, day, what, sum(n) over (partition by election_id, what order by day) as n
        from (
          select election_id, reported_date as day, 'reported' as what, count(*) as n
          from cases group by election_id, reported_date
          union all
          select election_id, coalesce(recommendation_date, reported_date), 'proven', count(*)
          from cases where outcome = 'PROVEN'
          group by election_id, coalesce(recommendation_date, reported_date)
          union all
          select election_id, follow_up_date, 'followed_up', count(*)
          from cases where outcome_stage = 'FOLLOWED_UP' group by election_id, follow_up_date
        ) events""");
    tables.put(
        "data_quality",
        """
        select election_id, source_file, disposition, count(*) as row_count
        from labelled group by election_id, source_file, disposition""");
    return tables;
  }

  private static String counts(String keys) {
    return """
        select election_id, %1$s, count(*) as reported_cases,
          count(*) filter (where outcome = 'PROVEN') as proven_cases,
          count(distinct case when outcome = 'PROVEN' then person_key end) as proven_persons
        from cases group by election_id, %1$s"""
        .formatted(keys);
  }

  /** The same counts on two levels, the columns of the first named as the first level has them. */
  private static String levels(String first, String second) {
    return "select 1 as level, t.* from ("
        + counts(first)
        + ") t union all select 2 as level, t.* from ("
        + counts(second)
        + ") t";
  }
}
