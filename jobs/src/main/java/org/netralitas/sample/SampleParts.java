package org.netralitas.sample;

import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.ReferenceSource;

/** Everything that generating reads, read once. */
record SampleParts(
    CodeLists codeLists,
    SampleTargets targets,
    Odds odds,
    Wording wording,
    PlaceWords places,
    FaultTable faults,
    Scribe scribe,
    List<Layout> layouts) {

  static SampleParts load(ReferenceSource data) {
    ReferenceSource tables =
        name -> {
          InputStream in = SampleParts.class.getResourceAsStream(name);
          if (in == null) {
            throw new NoSuchFileException(name, null, "not packed into the program");
          }
          return in;
        };
    CodeLists codeLists = CodeLists.load(data);
    Wording wording = Wording.load(tables);
    PlaceWords places = new PlaceWords(codeLists, wording);
    FaultTable faults = FaultTable.load(data, tables);
    return new SampleParts(
        codeLists,
        SampleTargets.load(data),
        Odds.load(tables),
        wording,
        places,
        faults,
        new Scribe(wording, places, faults),
        Layout.load(tables));
  }
}
