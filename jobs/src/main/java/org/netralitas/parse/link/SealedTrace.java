package org.netralitas.parse.link;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.link.PersonTrace.Standing;

/**
 * What one row tells of a person, number and name closed; plain are what {@code cases} keeps too,
 * what the number is worth, and a keyed hash of the name.
 */
public final class SealedTrace implements Externalizable {
  private static final long serialVersionUID = 1L;
  static final int HEAD = 1 + Integer.BYTES;
  private static final byte SETTLED = 0;
  private static final byte BY_NAME = 1;
  private static final byte BY_NUMBER = 2;

  private String electionId = "";
  private String person = "";
  private String regionCode = "";
  private String subgroup = "";
  private String agency = "";
  private byte[] bytes = {};

  /** For deserialization. */
  public SealedTrace() {}

  /**
   * What {@link TraceSeal#seal} made, without its blocks, and what else the row says of the person.
   *
   * @param subgroup code of the post
   * @param agency as written; null when empty
   */
  public static SealedTrace of(
      String electionId,
      String person,
      String regionCode,
      String subgroup,
      @Nullable String agency,
      byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    LinkBlocks.skip(in);
    SealedTrace trace = new SealedTrace();
    trace.electionId = electionId;
    trace.person = person;
    trace.regionCode = regionCode;
    trace.subgroup = subgroup;
    trace.agency = agency == null ? "" : agency;
    trace.bytes = new byte[in.remaining()];
    in.get(trace.bytes);
    return trace;
  }

  /** The trace of what was sealed, opened. */
  PersonTrace with(String opened) {
    return PersonTrace.unpacked(
        opened, agency.isEmpty() ? null : agency, regionCode, PositionSubgroup.valueOf(subgroup));
  }

  /** The blocks of what {@link TraceSeal#seal} made: those that count in an election. */
  public static int[] blocks(byte[] sealed, boolean isDense) {
    return LinkBlocks.read(ByteBuffer.wrap(sealed), isDense);
  }

  public String electionId() {
    return electionId;
  }

  /** The pseudonym that the row alone gives. */
  public String person() {
    return person;
  }

  static byte worth(Standing standing) {
    if (!standing.seeks()) {
      return SETTLED;
    }
    return standing == Standing.NONE ? BY_NAME : BY_NUMBER;
  }

  boolean seeks() {
    return bytes[0] != SETTLED;
  }

  /** Seeks, and has something of a number to find by. */
  boolean seeksByNumber() {
    return bytes[0] == BY_NUMBER;
  }

  int nameHash() {
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeUTF(electionId);
    out.writeUTF(person);
    out.writeUTF(regionCode);
    out.writeUTF(subgroup);
    out.writeUTF(agency);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    electionId = in.readUTF();
    person = in.readUTF();
    regionCode = in.readUTF();
    subgroup = in.readUTF();
    agency = in.readUTF();
    bytes = new byte[in.readInt()];
    in.readFully(bytes);
  }

  @Override
  public String toString() {
    return "sealed trace";
  }
}
