package org.netralitas.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The truth about every raw row, one line per row. */
final class AnswerKey implements AutoCloseable {
  static final String NAME = "_answer_key.csv";

  private static final String HEADER =
      "election_id,source_file,source_sheet,source_row,disposition,duplicate_of,fault_codes,person,"
          + "position_subgroup,act_code,region_code,outcome,recommended_sanction_code,"
          + "imposed_sanction_code,source_code,act_date,reported_date,recommendation_date,"
          + "follow_up_date,employer_code\n";

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder();

  AnswerKey(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.out.write(HEADER.getBytes(StandardCharsets.UTF_8));
  }

  void write(SampleRow row) throws IOException {
    SampleCase truth = row.truth;
    SampleRow repeats = row.repeats;
    line.setLength(0);
    cell(row.layout.electionId());
    cell(row.layout.file());
    cell(row.sheet);
    cell(row.number);
    cell(row.disposition);
    cell(
        repeats == null
            ? null
            : repeats.layout.file() + "#" + repeats.sheet + "#" + repeats.number);
    cell(String.join(";", row.faults));
    cell(row.person.id());
    cell(truth.subgroup());
    cell(truth.act());
    cell(row.placeIsKnown ? truth.regionCode() : null);
    cell(truth.outcome());
    cell(truth.recommended());
    cell(truth.imposed());
    cell(truth.source());
    cell(row.actDateIsKnown ? truth.actDate() : null);
    cell(truth.reportedDate());
    cell(truth.recommendationDate());
    cell(truth.followUpDate());
    cell(row.placeIsKnown ? truth.place() : null);
    line.setCharAt(line.length() - 1, '\n');
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void cell(@Nullable Object value) {
    if (value != null) {
      String text = value.toString();
      if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0) {
        line.append('"').append(text.replace("\"", "\"\"")).append('"');
      } else {
        line.append(text);
      }
    }
    line.append(',');
  }
}
