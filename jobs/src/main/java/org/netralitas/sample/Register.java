package org.netralitas.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;
import org.netralitas.parse.CodeLists;

/**
 * Gives cases their persons, election after election. Some come back: the same employer, the same
 * position group, some years later.
 */
final class Register {
  private static final Set<PositionSubgroup> CONTRACT_POSTS =
      Set.of(
          PositionSubgroup.GURU,
          PositionSubgroup.TENAGA_KESEHATAN,
          PositionSubgroup.PENYULUH,
          PositionSubgroup.PELAKSANA);

  private static final String CAPITAL = "31";

  private final People people;
  private final CodeLists codeLists;
  private final Odds odds;
  private final Dice dice;
  private final Map<String, List<Person>> known = new HashMap<>();
  private final Set<String> withSeveral = new HashSet<>();
  private long next = 1;

  Register(People people, CodeLists codeLists, Odds odds, Dice dice) {
    this.people = people;
    this.codeLists = codeLists;
    this.odds = odds;
    this.dice = dice;
  }

  /**
   * The person of every case, in the order of the cases. Whoever has no post known here, and may be
   * no civil servant, does not come back.
   */
  List<Person> persons(String electionId, List<Calibration.Assigned> cases) {
    Map<Integer, Person> byNumber = new TreeMap<>();
    Map<String, List<Person>> met = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<Person> persons = new ArrayList<>();
    for (Calibration.Assigned assigned : cases) {
      Person person = byNumber.get(assigned.person());
      if (person == null) {
        person = person(electionId, assigned.sampleCase(), taken);
        byNumber.put(assigned.person(), person);
        if (assigned.sampleCase().subgroup() != PositionSubgroup.UNKNOWN) {
          met.computeIfAbsent(key(assigned.sampleCase()), unused -> new ArrayList<>()).add(person);
        }
      } else {
        withSeveral.add(person.id());
      }
      persons.add(person);
    }
    met.forEach(
        (key, those) -> known.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(those));
    return persons;
  }

  /** A person who is nobody else. */
  Person stranger(SampleCase of) {
    return people.invent(next++, EmploymentType.PNS, province(of));
  }

  /** True for persons with several cases, in one election or in several. */
  boolean hasSeveral(Person person) {
    return withSeveral.contains(person.id());
  }

  private Person person(String electionId, SampleCase of, Set<String> taken) {
    if (dice.chance(odds.stated("comes_back", "election", electionId))) {
      for (Person earlier : known.getOrDefault(key(of), List.of())) {
        if (earlier.employmentType() == EmploymentType.PNS && taken.add(earlier.id())) {
          withSeveral.add(earlier.id());
          return earlier;
        }
      }
    }
    boolean contract =
        CONTRACT_POSTS.contains(of.subgroup())
            && dice.chance(odds.stated("contract", "election", electionId));
    EmploymentType type = contract ? EmploymentType.PPPK : EmploymentType.PNS;
    return people.invent(next++, type, province(of));
  }

  /** Where the person lives; staff of the centre in the capital. */
  private static String province(SampleCase of) {
    return of.place().startsWith(Region.CENTRAL) ? CAPITAL : PlacePool.province(of.place());
  }

  /** Employer and position group; the code of a region of Papua as it was before 2022. */
  private String key(SampleCase of) {
    PositionGroup group = of.subgroup().group();
    String place =
        codeLists.regions().find(of.place()).map(region -> region.code2020()).orElse(of.place());
    return place + "/" + group;
  }
}
