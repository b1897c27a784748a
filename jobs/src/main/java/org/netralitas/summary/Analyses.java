package org.netralitas.summary;

import java.time.LocalDate;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Trends, funnel, models and outlook, computed from the count tables of a zone and from nothing
 * else. What a zone hides can therefore not come back through them: a row that rests on a hidden
 * count has no measure, says so, and is confidential itself.
 *
 * <p>Call it beside {@link Measures#fill}, on counts that it has or has not filled.
 */
public final class Analyses {
  /** Whose counts are given, and so how rows that rest on nothing hidden are marked. */
  public enum Zone {
    INTERNAL(Counts.INTERNAL_ONLY),
    PUBLIC("F");

    private final String status;

    Zone(String status) {
      this.status = status;
    }
  }

  private final CodeLists codeLists;
  private final SeriesBreaks breaks;

  public Analyses(CodeLists codeLists, SeriesBreaks breaks) {
    this.codeLists = codeLists;
    this.breaks = breaks;
  }

  /** The same tables, and those of {@link Tables#ANALYSES} anew. */
  public TableRows fill(TableRows tables, Zone zone) {
    TableRows filled = new TableRows();
    tables.tables().forEach(table -> filled.putAll(table, tables));
    if (tables.of(Tables.HEADLINE).isEmpty()) {
      return filled;
    }
    LocalDate asOf = tables.of(Tables.HEADLINE).get(0).asOf();
    Trends trends = new Trends(codeLists, breaks, tables, asOf, zone.status);
    filled.put(Tables.TREND_BY_POSITION_GROUP, trends.byPositionGroup());
    filled.put(Tables.TREND_BY_REGION, trends.byRegion());
    filled.put(Tables.TREND_BY_ACT, trends.byAct());
    filled.put(Tables.FUNNEL_BY_REGION, new Funnels(tables, zone.status).rows());
    Models models = Models.of(tables, asOf, zone.status);
    filled.put(Tables.MODEL_COEFFICIENTS, models.coefficients());
    filled.put(Tables.EXPECTED_BY_CELL, models.expected());
    filled.put(Tables.OUTLOOK, new Outlooks(codeLists, breaks, tables, asOf, zone.status).rows());
    filled.put(Tables.NOWCAST, new Nowcasts(codeLists, breaks, tables, asOf, zone.status).rows());
    filled.put(Tables.REPORTING_BIAS, new ReportingBiases(tables, asOf, zone.status).rows());
    return filled;
  }
}
