package org.netralitas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/tables.md is made from the declarations; a stale page fails. */
class TableDocsTest {
  private static final Path PAGE =
      Path.of(System.getProperty("netralitas.home", "..")).resolve("docs/tables.md");

  @Test
  void thePageSaysWhatTheTablesDeclare() throws IOException {
    String page = page();
    if (Boolean.getBoolean("netralitas.write-docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("stale; run ./mvnw test -Dtest=TableDocsTest -Dnetralitas.write-docs=true")
        .isEqualTo(page);
  }

  /** UU 27/2022, article 31: what is kept of persons is on record. */
  @Test
  void theRecordOfProcessingNamesEveryTableOfPersons() throws IOException {
    String record = Files.readString(PAGE.resolveSibling("processing.md"));
    assertThat(Tables.RESTRICTED)
        .allSatisfy(table -> assertThat(record).contains("`" + table.name() + "`"));
  }

  @Test
  void theReadmeNamesEveryTableThatLeavesTheRestrictedZone() throws IOException {
    String readme = Files.readString(PAGE.getParent().resolveSibling("README.md"));
    assertThat(Stream.concat(Tables.INTERNAL.stream(), Tables.PUBLIC_ONLY.stream()))
        .allSatisfy(table -> assertThat(readme).contains("`" + table.name() + "`"));
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        "# Tables\n\nMade from the declarations in `org.netralitas.table`. A hidden value is null and the row's `conf_status` says why; a missing one is null and `obs_status` or a reason column says why.\n");
    zone(
        page,
        "Restricted zone",
        "Rows of single persons; they never leave `restricted/`.",
        Tables.RESTRICTED);
    zone(
        page,
        "Internal and public zone",
        "`internal/` holds them all, not suppressed; `public/` all but `cells`, `open_recommendations`, `sanction_imposed`, `link_sensitivity`, `rule_history` and `suggestion_quality`, disclosure-controlled, as Parquet and CSV.",
        Tables.INTERNAL);
    zone(
        page,
        "Public zone only",
        "About what is public, and made from public tables alone.",
        Tables.PUBLIC_ONLY);
    return page.toString();
  }

  private static void zone(StringBuilder page, String title, String text, List<Table<?>> tables) {
    page.append("\n## ").append(title).append("\n\n").append(text).append('\n');
    for (Table<?> table : tables) {
      page.append("\n### ").append(table.name()).append("\n\n");
      page.append(Character.toUpperCase(table.grain().charAt(0)))
          .append(table.grain().substring(1));
      page.append(
          ".\n\n| column | type | unit | range | null | meaning |\n|---|---|---|---|---|---|\n");
      for (TableColumn column : table.columns()) {
        String name =
            column.role() == Column.Role.KEY ? "**" + column.name() + "**" : column.name();
        page.append(
            "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                    name,
                    column.type().name().toLowerCase(java.util.Locale.ROOT),
                    column.unit(),
                    column.range(),
                    column.nullable() ? "yes" : "no",
                    column.description()));
      }
    }
  }
}
