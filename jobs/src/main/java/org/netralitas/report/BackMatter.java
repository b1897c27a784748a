package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;

/** How to read the numbers: method, terms, and from what the edition was made. */
final class BackMatter {
  static final String METHOD = "metode";
  static final String GLOSSARY = "istilah";
  static final String PROVENANCE = "asal-usul";

  private static final List<String> METHOD_TEXTS =
      List.of("counts", "rates", "ranks", "time", "hidden", "limits");

  /** Public tables that are too long for a reader, or made for those who reckon on. */
  static final List<String> FILES_ONLY =
      List.of("trend_by_region", "by_position_and_region", "expected_by_cell");

  static final List<String> TERMS =
      List.of(
          "asn",
          "netralitas",
          "dilaporkan",
          "terbukti",
          "direkomendasikan",
          "ditindaklanjuti",
          "kasus",
          "ppk",
          "bawaslu",
          "kasn",
          "bkn",
          "sbt",
          "temuan",
          "laporan",
          "lhp",
          "jpt",
          "administrator",
          "pengawas",
          "pelaksana",
          "fungsional",
          "kepala_wilayah",
          "etik",
          "disiplin",
          "moral",
          "ptdh",
          "cut_off",
          "h_minus",
          "per_100000",
          "batas95",
          "peringkat",
          "edisi",
          "sintetis",
          "c",
          "x");

  private BackMatter() {}

  static Section method(Story story) {
    List<Block> blocks = new ArrayList<>();
    for (String text : METHOD_TEXTS) {
      blocks.add(story.remark("method." + text));
    }
    return new Section(METHOD, story.words("method.title"), Origin.NONE, blocks);
  }

  static Section glossary(Story story) {
    List<Block.Definition> definitions = new ArrayList<>();
    for (String term : TERMS) {
      definitions.add(
          new Block.Definition(
              story.words("glossary." + term), story.say("glossary." + term + ".meaning")));
    }
    return new Section(
        GLOSSARY,
        story.words("glossary.title"),
        Origin.NONE,
        List.of(new Block.Definitions(definitions)));
  }

  static Section provenance(Story story) {
    ReportInput input = story.input();
    Provenance provenance = input.provenance();
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("provenance.intro"));
    List<DataTable.Row> facts = new ArrayList<>();
    facts.add(fact(story, "provenance.edition", input.editionId()));
    facts.add(fact(story, "provenance.as_of", story.day(input.asOf())));
    facts.add(fact(story, "provenance.zone", story.words("zone." + input.zone().code())));
    facts.add(fact(story, "provenance.kind", story.words("kind." + input.kind().code())));
    Agency.Names agency = input.agency().names(story.language());
    facts.add(fact(story, "provenance.agency", agency.name()));
    if (!agency.owner().isEmpty()) {
      facts.add(fact(story, "provenance.owner", agency.owner()));
    }
    facts.add(fact(story, "provenance.program", provenance.program()));
    if (!provenance.commit().isEmpty()) {
      facts.add(fact(story, "provenance.commit", provenance.commit()));
    }
    for (Provenance.Option option : provenance.options()) {
      facts.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.words("provenance.option") + " " + option.name()),
                  DataTable.words(option.value()))));
    }
    blocks.add(
        new DataTable(
            "edition",
            "",
            story.say("provenance.edition.caption"),
            List.of(
                DataTable.Column.words(story.words("column.item")),
                DataTable.Column.words(story.words("column.value"))),
            facts,
            List.of(),
            DataTable.Length.SHORT));
    List<DataTable.Row> files = new ArrayList<>();
    for (Provenance.InputFile file : provenance.inputs()) {
      files.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(file.path()),
                  DataTable.words(story.numbers().text((double) file.bytes(), NumberStyle.COUNT)),
                  DataTable.words(file.sha256()))));
    }
    if (!files.isEmpty()) {
      blocks.add(
          new DataTable(
              "inputs",
              "",
              story.say("provenance.inputs.caption"),
              List.of(
                  DataTable.Column.words(story.words("column.file")),
                  DataTable.Column.words(story.words("column.bytes")),
                  DataTable.Column.words("SHA-256")),
              files,
              List.of(),
              DataTable.Length.SHORT));
    }
    blocks.add(story.paragraph("provenance.files"));
    List<Block.Definition> tables = new ArrayList<>();
    for (String table : FILES_ONLY) {
      tables.add(new Block.Definition(table, story.say("provenance.files." + table)));
    }
    blocks.add(new Block.Definitions(tables));
    return new Section(PROVENANCE, story.words("provenance.title"), Origin.NONE, blocks);
  }

  private static DataTable.Row fact(Story story, String key, String value) {
    return DataTable.Row.of(List.of(DataTable.words(story.words(key)), DataTable.words(value)));
  }
}
