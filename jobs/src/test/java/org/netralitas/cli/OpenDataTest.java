package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netralitas.SharedSpark;
import org.netralitas.store.ParquetTableFile;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/** What others find in {@code public/}: a descriptor, a catalogue entry, tables that they read. */
class OpenDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path tmp = Path.of(".");
  private static Path edition = Path.of(".");

  @BeforeAll
  static void makeAnEdition() throws IOException {
    Path store = tmp.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "--input",
            CommandLineRun.HOME.resolve("jobs/src/test/resources/cli/_input").toString(),
            "--output",
            store.toString(),
            "--language",
            "id",
            "--quiet");
    assertThat(run.exit()).as(run.err()).isZero();
    edition = store.resolve("editions").resolve(Files.readString(store.resolve("CURRENT")).strip());
  }

  @Test
  void theDescriptorIsAFrictionlessDataPackage() throws IOException {
    for (String place : List.of("", "public")) {
      Path folder = edition.resolve(place);
      JsonNode descriptor = JSON.readTree(folder.resolve("datapackage.json").toFile());
      assertThat(schema("data-package").validate(descriptor)).isEmpty();
      assertThat(descriptor.path("zone").asText()).isEqualTo("public");
      assertThat(descriptor.path("synthetic").asBoolean()).isTrue();
      assertThat(descriptor.path("resources")).hasSize(2 * Tables.PUBLIC.size());
      JsonSchema tabular = schema("tabular-data-resource");
      for (JsonNode resource : descriptor.path("resources")) {
        Path file = folder.resolve(resource.path("path").asText());
        assertThat(Files.size(file)).isEqualTo(resource.path("bytes").asLong());
        assertThat(resource.path("path").asText()).doesNotContain("internal");
        if (resource.path("format").asText().equals("csv")) {
          assertThat(tabular.validate(resource)).as(file.toString()).isEmpty();
        }
      }
    }
  }

  /** The schema must be able to refuse: without it the test above would prove nothing. */
  @Test
  void aBrokenDescriptorIsRefused() throws IOException {
    JsonNode descriptor =
        JSON.readTree("{\"name\": \"a b\", \"resources\": [{\"name\": \"A B\"}]}");
    assertThat(schema("data-package").validate(descriptor)).isNotEmpty();
  }

  @Test
  void theDescriptorsColumnsAreThoseOfTheCsv() throws IOException {
    JsonNode descriptor = JSON.readTree(edition.resolve("public/datapackage.json").toFile());
    for (JsonNode resource : descriptor.path("resources")) {
      if (resource.path("format").asText().equals("csv")) {
        List<String> names = new ArrayList<>();
        resource
            .path("schema")
            .path("fields")
            .forEach(field -> names.add(field.path("name").asText()));
        Path csv = edition.resolve("public").resolve(resource.path("path").asText());
        try (var lines = Files.lines(csv)) {
          assertThat(lines.findFirst()).contains(String.join(",", names));
        }
      }
    }
  }

  @Test
  void theCatalogueEntryNamesEveryFileOnce() throws IOException {
    JsonNode entry = JSON.readTree(edition.resolve("public/dcat.jsonld").toFile());
    assertThat(entry.path("@type").asText()).isEqualTo("dcat:Dataset");
    assertThat(entry.path("dct:title").get(0).path("@value").asText()).startsWith("DATA SINTETIS");
    List<String> addresses = new ArrayList<>();
    entry.path("dcat:distribution").forEach(file -> addresses.add(file.path("@id").asText()));
    assertThat(addresses)
        .hasSize(2 * Tables.PUBLIC.size())
        .doesNotHaveDuplicates()
        .allSatisfy(
            address -> assertThat(edition.resolve("public").resolve(address)).isRegularFile());
    assertThat(entry.findValuesAsText("spdx:checksumValue"))
        .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
  }

  @Test
  void footersSayWhatColumnsMean() throws IOException {
    for (Table<?> table : Tables.PUBLIC) {
      Path file = edition.resolve("public/tables/%1$s/%1$s.parquet".formatted(table.name()));
      Map<String, String> footer =
          ParquetTableFile.footer(new Configuration(), new org.apache.hadoop.fs.Path(file.toUri()));
      assertThat(footer)
          .containsEntry("netralitas.table", table.name())
          .containsEntry("netralitas.zone", "public")
          .containsEntry("netralitas.synthetic", "true")
          .containsEntry("netralitas.grain", table.grain());
      assertThat(JSON.readTree(footer.get("netralitas.columns")))
          .hasSize(table.columns().size())
          .allSatisfy(column -> assertThat(column.path("description").asText()).isNotEmpty());
    }
  }

  @Test
  void sparkShowsTheDescriptionsAsComments() {
    StructField first =
        SharedSpark.session()
            .read()
            .parquet(edition.resolve("public/tables/headline/headline.parquet").toString())
            .schema()
            .apply("proven_cases");
    assertThat(first.getComment().get()).isEqualTo("Cases in which the violation was proven.");
  }

  @Test
  void duckDbReadsEveryPublicTableByTheLinesOfTheReadme() throws IOException, SQLException {
    String readme = Files.readString(CommandLineRun.HOME.resolve("README.md"));
    Matcher block = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).isTrue();
    Map<String, List<Long>> rows = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Table<?> table : Tables.PUBLIC) {
        for (String sql : block.group(1).split(";", -1)) {
          String here =
              sql.replaceAll("(?m)^--.*$", "")
                  .replace("'out/", "'" + tmp.resolve("out") + "/")
                  .replace("by_position_group", table.name())
                  .strip();
          if (!here.isEmpty() && statement.execute(here)) {
            rows.computeIfAbsent(table.name(), unused -> new ArrayList<>())
                .add(count(statement.getResultSet()));
          }
        }
      }
    }
    assertThat(rows).hasSize(Tables.PUBLIC.size());
    JsonNode manifest = JSON.readTree(edition.resolve("manifest.json").toFile());
    for (Table<?> table : Tables.PUBLIC) {
      String file = "public/tables/%1$s/%1$s.parquet".formatted(table.name());
      long expected = manifest.path("files").path(file).path("rows").asLong();
      assertThat(rows.get(table.name()))
          .as("%s, as Parquet and as CSV", table.name())
          .containsExactly(expected, expected);
    }
  }

  private static long count(ResultSet result) throws SQLException {
    try (result) {
      long count = 0;
      while (result.next()) {
        count++;
      }
      return count;
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in =
        OpenDataTest.class.getResourceAsStream("/frictionless/" + name + ".json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
    }
  }
}
