package org.netralitas.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plain CSV files that {@code generate --records} writes, with the layout of each spelled out:
 * the peers are told what the program finds for itself.
 */
record GeneratedFiles(List<RawFile> files) {
  /** Fields that the tables need, and the titles under which the generated files have them. */
  private static final Map<String, List<String>> TITLES =
      Map.ofEntries(
          Map.entry("person_number", List.of("nip", "nip_nik", "nip/nik")),
          Map.entry(
              "person_name",
              List.of("nama", "nama asn", "nama_terlapor", "nama terlapor", "nama pegawai")),
          Map.entry("position_title", List.of("jabatan", "jabatan terlapor")),
          Map.entry("agency", List.of("instansi", "pemda/instansi")),
          Map.entry("region", List.of("daerah", "wilayah", "kab/kota", "kabupaten/kota")),
          Map.entry("province", List.of("provinsi")),
          Map.entry(
              "act",
              List.of(
                  "bentuk pelanggaran",
                  "jenis_pelanggaran",
                  "jenis pelanggaran",
                  "dugaan pelanggaran",
                  "uraian pelanggaran")),
          Map.entry(
              "act_date",
              List.of(
                  "tanggal kejadian",
                  "tanggal_kejadian",
                  "tgl kejadian",
                  "tanggal pelanggaran",
                  "waktu kejadian")),
          Map.entry(
              "reported_date",
              List.of(
                  "tanggal diterima",
                  "tanggal_laporan",
                  "tgl laporan",
                  "tanggal lapor",
                  "tanggal laporan")),
          Map.entry(
              "source",
              List.of(
                  "sumber", "sumber_laporan", "sumber laporan", "asal laporan", "temuan/laporan")),
          Map.entry("outcome", List.of("hasil", "status", "status penanganan", "hasil kasn")),
          Map.entry(
              "recommendation_date",
              List.of(
                  "tanggal surat rekomendasi",
                  "tanggal_rekomendasi",
                  "tgl rekomendasi",
                  "tanggal rekomendasi")),
          Map.entry(
              "recommended_sanction",
              List.of(
                  "rekomendasi sanksi",
                  "rekomendasi_sanksi",
                  "sanksi rekomendasi",
                  "jenis sanksi")),
          Map.entry(
              "follow_up_date",
              List.of(
                  "tanggal tindak lanjut ppk",
                  "tanggal_tindak_lanjut",
                  "tgl tindak lanjut",
                  "tanggal tindak lanjut")),
          Map.entry(
              "imposed_sanction",
              List.of("sanksi ppk", "sanksi_dijatuhkan", "sanksi dijatuhkan", "sanksi")));

  /** The fields in the order in which every reader selects them. */
  static final List<String> FIELDS = TITLES.keySet().stream().sorted().toList();

  /**
   * One file.
   *
   * @param columns a name for every column: the field, or {@code other_} and a number
   */
  record RawFile(String electionId, Path path, char delimiter, List<String> columns) {

    /** The field as a column, or a null of that name. */
    String select(String field) {
      return columns.contains(field) ? field : "cast(null as varchar(1)) as " + field;
    }
  }

  /** Files below {@code input/<election>/}. */
  static GeneratedFiles in(Path input) throws IOException {
    try (Stream<Path> paths = Files.walk(input, 2)) {
      List<RawFile> files = new ArrayList<>();
      for (Path path :
          paths
              .filter(p -> p.getNameCount() == input.getNameCount() + 2)
              .filter(p -> p.toString().endsWith(".csv"))
              .sorted()
              .toList()) {
        files.add(file(path));
      }
      if (files.isEmpty()) {
        throw new IOException(input + ": no CSV files; make them with generate --records");
      }
      return new GeneratedFiles(files);
    }
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (RawFile file : files) {
      bytes += Files.size(file.path());
    }
    return bytes;
  }

  private static RawFile file(Path path) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(path)) {
      String header = String.valueOf(in.readLine());
      char delimiter = header.indexOf(';') >= 0 ? ';' : ',';
      List<String> columns = new ArrayList<>();
      for (String title : header.split(String.valueOf(delimiter), -1)) {
        columns.add(field(title, columns));
      }
      for (String field : FIELDS) {
        if (!field.equals("province") && !columns.contains(field)) {
          throw new IOException(path + ": no column for " + field + " in " + header);
        }
      }
      return new RawFile(
          path.getName(path.getNameCount() - 2).toString(), path, delimiter, List.copyOf(columns));
    }
  }

  private static String field(String title, List<String> before) {
    String plain = title.strip().toLowerCase(Locale.ROOT);
    List<String> fields =
        TITLES.entrySet().stream()
            .filter(entry -> entry.getValue().contains(plain))
            .map(Map.Entry::getKey)
            .filter(field -> !before.contains(field))
            .sorted()
            .collect(Collectors.toList());
    return fields.isEmpty() ? "other_" + before.size() : fields.get(0);
  }
}
