package org.netralitas.recount;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** The four honesty fixtures as the program's own tables show them after a run on the sample. */
class HonestyInTablesTest {
  private final TableRows internal = tables().internal();
  private final TableRows published = tables().published();

  HonestyInTablesTest() throws IOException {}

  private static EditionTables tables() throws IOException {
    SampleStore made = SampleStore.made();
    EditionStore store = EditionStore.at(new Configuration(), new Path(made.root().toUri()));
    return EditionTables.of(store, String.valueOf(made.edition().getFileName()));
  }

  @Test
  void dump() {
    for (var table : Tables.ANALYSES) {
      print(table);
    }
    Tables.OWN_FORM.forEach(this::print);
  }

  private <R extends Record> void print(org.netralitas.table.Table<R> table) {
    System.out.println(
        "== "
            + table.name()
            + " "
            + internal.of(table).size()
            + " / "
            + published.of(table).size());
    internal.of(table).stream().limit(3).forEach(System.out::println);
    System.out.println("public");
    published.of(table).stream().limit(3).forEach(System.out::println);
  }
}
