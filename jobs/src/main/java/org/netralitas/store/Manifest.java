package org.netralitas.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an edition is and what it was made from. It holds no clock time, so that the same run writes
 * the same bytes.
 *
 * <p>It belongs to the internal zone: whoever has the hash of an internal table can try guesses of
 * what is hidden until one of them gives the same file.
 *
 * @param synthetic whether the records are synthetic
 * @param program version and hash of the program
 * @param codeLists hash of all code lists and published figures
 * @param codeListFiles hash of each of their files, by path below {@code data/}
 * @param options the options that shape the edition, by name
 * @param inputs raw files of each election
 * @param previousEdition the edition that was current before; null for the first
 * @param earlierEditions what was public already when this edition was made, by name; what they hid
 *     stays protected
 * @param files everything in the edition's folder but the manifest, by path
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "zone", allowGetters = true)
public record Manifest(
    String editionId,
    boolean synthetic,
    String program,
    String codeLists,
    SortedMap<String, String> codeListFiles,
    SortedMap<String, String> options,
    List<Input> inputs,
    @Nullable String previousEdition,
    List<String> earlierEditions,
    SortedMap<String, PublishedFile> files) {

  public Manifest {
    codeListFiles = new TreeMap<>(codeListFiles);
    options = new TreeMap<>(options);
    inputs = List.copyOf(inputs);
    earlierEditions = List.copyOf(earlierEditions);
    files = new TreeMap<>(files);
  }

  /** Who may read the manifest itself. */
  @JsonProperty
  public String zone() {
    return "internal";
  }

  /** One raw file; its name is its path below the election's folder. */
  public record Input(String electionId, String name, long bytes, String sha256) {
    public static Input of(InputFile file) {
      return new Input(file.electionId(), file.name(), file.bytes(), file.sha256());
    }
  }

  /**
   * One file of the edition.
   *
   * @param rows rows of a table; null for other files
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedFile(String zone, long bytes, String sha256, @Nullable Long rows) {}

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The manifest as indented JSON that ends with a newline. */
  public String toJson() {
    return json(this);
  }

  /** Reads what {@link #toJson} wrote. */
  public static Manifest ofJson(String json) {
    return ofJson(json, Manifest.class);
  }

  static String json(Object value) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T ofJson(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new StoreException(
          type.getSimpleName() + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
