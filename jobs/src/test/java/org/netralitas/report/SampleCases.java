package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.netralitas.model.Election;

/** Made-up cases of one election whose margins follow the published record where it is known. */
final class SampleCases {
  record Case(
      String subgroup,
      String act,
      String province,
      String regency,
      String source,
      String state,
      String recommended,
      String imposed,
      int daysToVoting) {
    boolean reached(String wanted) {
      return STATES.indexOf(state) >= STATES.indexOf(wanted);
    }
  }

  static final List<String> STATES =
      List.of(
          "REPORTED",
          "NOT_PROVEN",
          "INCOMPLETE",
          "PROVEN",
          "RECOMMENDED",
          "FOLLOWED_UP",
          "IMPOSED");

  private SampleCases() {}

  /** Proven, by subgroup: the shares of Pilkada 2020, or the counts of Pemilu 2024. */
  static Map<String, Integer> positions(String electionId) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    if (electionId.equals("pemilu-2024")) {
      weights.put("GURU", 30);
      weights.put("DOSEN", 6);
      weights.put("TENAGA_KESEHATAN", 12);
      weights.put("FUNGSIONAL_LAIN", 8);
      weights.put("SEKDA", 3);
      weights.put("KEPALA_OPD", 40);
      weights.put("JPT_LAIN", 12);
      weights.put("PELAKSANA", 44);
      weights.put("CAMAT", 25);
      weights.put("LURAH", 15);
      weights.put("ADMINISTRATOR", 25);
      weights.put("PENGAWAS", 16);
      weights.put("UNKNOWN", 4);
      return weights;
    }
    weights.put("GURU", 240);
    weights.put("DOSEN", 56);
    weights.put("TENAGA_KESEHATAN", 70);
    weights.put("PENYULUH", 12);
    weights.put("PENGAWAS_SEKOLAH", 25);
    weights.put("FUNGSIONAL_LAIN", 20);
    weights.put("SEKDA", 20);
    weights.put("KEPALA_OPD", 160);
    weights.put("JPT_LAIN", 71);
    weights.put("PELAKSANA", 274);
    weights.put("CAMAT", 110);
    weights.put("LURAH", 80);
    weights.put("ADMINISTRATOR", 214);
    weights.put("PENGAWAS", 188);
    weights.put("UNKNOWN", 56);
    return weights;
  }

  static List<Case> of(
      Election election, int[] chain, Map<String, Integer> provinces, List<String> regencies) {
    Random random = new Random(election.electionId().hashCode());
    int reported = chain[0];
    List<String> states = new ArrayList<>();
    Collections.addAll(states, fill("IMPOSED", (int) (chain[3] * 0.93)));
    Collections.addAll(states, fill("FOLLOWED_UP", chain[3] - states.size()));
    Collections.addAll(states, fill("RECOMMENDED", chain[2] - chain[3]));
    Collections.addAll(states, fill("PROVEN", chain[1] - chain[2]));
    int rest = reported - chain[1];
    Collections.addAll(states, fill("INCOMPLETE", rest / 4));
    Collections.addAll(states, fill("NOT_PROVEN", rest * 2 / 3 - rest / 8));
    Collections.addAll(states, fill("REPORTED", reported - states.size()));
    List<String> subgroups = mixed(positions(election.electionId()), reported, chain[1], random);
    Map<String, Integer> acts = new LinkedHashMap<>();
    acts.put("MEDSOS_KAMPANYE", 200);
    acts.put("MEDSOS_REAKSI", 104);
    acts.put("KEBERPIHAKAN", 224);
    acts.put("FOTO_BERSAMA", 126);
    acts.put("DEKLARASI", 109);
    acts.put("PENDEKATAN_PARPOL", 56);
    acts.put("PESERTA_KAMPANYE", 51);
    acts.put("APK", 48);
    acts.put("KEPUTUSAN_MENGUNTUNGKAN", 31);
    acts.put("DEKLARASI_DIRI", 22);
    acts.put("ANGGOTA_PARPOL", 6);
    acts.put("LAINNYA", 23);
    List<String> actList = mixed(acts, reported, chain[1], random);
    Map<String, Integer> sources = new LinkedHashMap<>();
    sources.put("TEMUAN", 790);
    sources.put("LAPORAN", 64);
    sources.put("ADUAN", 90);
    sources.put("MEDIA", 30);
    sources.put("LHP", 3);
    List<String> sourceList = mixed(sources, reported, chain[1], random);
    Map<String, Integer> sanctions = new LinkedHashMap<>();
    sanctions.put("MORAL_TERTUTUP", 130);
    sanctions.put("MORAL_TERBUKA", 533);
    sanctions.put("DISIPLIN_RINGAN", 32);
    sanctions.put("DISIPLIN_SEDANG", 884);
    sanctions.put("DISIPLIN_BERAT", 17);
    List<String> sanctionList = mixed(sanctions, reported, chain[1], random);
    List<String> provinceList = mixed(provinces, reported, chain[1], random);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < reported; i++) {
      String province = provinceList.get(i);
      List<String> within = regencies.stream().filter(r -> r.startsWith(province + ".")).toList();
      String regency =
          within.isEmpty()
              ? ""
              : within.get((int) (Math.pow(random.nextDouble(), 2) * within.size()));
      boolean recommended = STATES.indexOf(states.get(i)) >= STATES.indexOf("RECOMMENDED");
      cases.add(
          new Case(
              subgroups.get(i),
              actList.get(i),
              province,
              regency,
              sourceList.get(i),
              states.get(i),
              recommended ? sanctionList.get(i) : "",
              states.get(i).equals("IMPOSED")
                  ? (random.nextInt(10) == 0 ? "MORAL_TERBUKA" : sanctionList.get(i))
                  : "",
              200 - (int) (Math.sqrt(random.nextDouble()) * 360)));
    }
    return cases;
  }

  static LocalDate day(Election election, int daysToVoting) {
    return election.votingDate().minusDays(daysToVoting);
  }

  private static String[] fill(String value, int times) {
    return Collections.nCopies(times, value).toArray(String[]::new);
  }

  /** Exact shares among the first {@code proven}, and again among the rest, each shuffled. */
  private static List<String> mixed(
      Map<String, Integer> weights, int all, int proven, Random random) {
    List<String> first = allotted(weights, proven);
    List<String> rest = allotted(weights, all - proven);
    Collections.shuffle(first, random);
    Collections.shuffle(rest, random);
    first.addAll(rest);
    return first;
  }

  private static List<String> allotted(Map<String, Integer> weights, int n) {
    double sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    List<String> list = new ArrayList<>();
    double carried = 0;
    for (Map.Entry<String, Integer> weight : weights.entrySet()) {
      carried += weight.getValue() * n / sum;
      while (list.size() < Math.round(carried)) {
        list.add(weight.getKey());
      }
    }
    return list;
  }
}
