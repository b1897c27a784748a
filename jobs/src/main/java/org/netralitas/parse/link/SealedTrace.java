package org.netralitas.parse.link;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.ByteBuffer;
import org.netralitas.parse.link.PersonTrace.Standing;

/**
 * What one row tells of a person, closed; plain are only whose it is under a pseudonym, what its
 * number is worth, and a keyed hash of the name.
 */
public final class SealedTrace implements Externalizable {
  private static final long serialVersionUID = 1L;
  static final int HEAD = 1 + Long.BYTES;
  private static final byte SETTLED = 0;
  private static final byte BY_NAME = 1;
  private static final byte BY_NUMBER = 2;

  private String electionId = "";
  private String person = "";
  private byte[] bytes = {};

  /** For deserialization. */
  public SealedTrace() {}

  private SealedTrace(String electionId, String person, byte[] bytes) {
    this.electionId = electionId;
    this.person = person;
    this.bytes = bytes;
  }

  /** What {@link TraceSeal#seal} made, without its blocks. */
  public static SealedTrace of(String electionId, String person, byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    LinkBlocks.read(in);
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    return new SealedTrace(electionId, person, rest);
  }

  /** The blocks of what {@link TraceSeal#seal} made. */
  public static LinkBlocks blocks(byte[] sealed) {
    return LinkBlocks.read(ByteBuffer.wrap(sealed));
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

  long nameHash() {
    return ByteBuffer.wrap(bytes).getLong(1);
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeUTF(electionId);
    out.writeUTF(person);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    electionId = in.readUTF();
    person = in.readUTF();
    bytes = new byte[in.readInt()];
    in.readFully(bytes);
  }

  @Override
  public String toString() {
    return "sealed trace";
  }
}
