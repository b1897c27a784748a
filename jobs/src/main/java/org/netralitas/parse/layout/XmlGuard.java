package org.netralitas.parse.layout;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stands between a packed XML part and its parser and stops what a parser would hold whole: a text,
 * a tag or a comment without end. Declarations of document types are stopped too; no workbook has
 * one, and entities start there.
 */
final class XmlGuard extends FilterInputStream {
  private enum State {
    TEXT,
    OPENED,
    TAG,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    EXCLAIMED,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final String part;
  private State state = State.TEXT;
  private long run;
  private int before;
  private int beforeThat;

  XmlGuard(InputStream in, String part) {
    super(in);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    int end = offset + count;
    int i = offset;
    while (i < end) {
      if (state == State.TEXT) {
        int next = ByteSearch.first(target, i, end, (byte) '<', (byte) 0);
        run += next - i;
        i = next;
        if (i == end) {
          break;
        }
      }
      pass(target[i]);
      i++;
    }
    if (run > ReadLimits.MAX_XML_RUN) {
      throw LayoutRule.FILE_HOSTILE.stop(
          part
              + " holds a text or tag of more than "
              + ReadLimits.MAX_XML_RUN
              + " bytes: no cell of Excel is that long; ask for the file again");
    }
    return count;
  }

  private void pass(byte b) throws BadFileException {
    if (b == 0) {
      throw LayoutRule.FILE_DAMAGED.stop(
          part + " is not written in UTF-8: save the workbook again as XLSX");
    }
    State was = state;
    switch (state) {
      case TEXT -> state = b == '<' ? State.OPENED : State.TEXT;
      case OPENED -> state = b == '!' ? State.EXCLAIMED : b == '?' ? State.INSTRUCTION : State.TAG;
      case TAG ->
          state =
              b == '>'
                  ? State.TEXT
                  : b == '"' ? State.DOUBLE_QUOTED : b == '\'' ? State.SINGLE_QUOTED : State.TAG;
      case DOUBLE_QUOTED -> state = b == '"' ? State.TAG : state;
      case SINGLE_QUOTED -> state = b == '\'' ? State.TAG : state;
      case EXCLAIMED -> state = declared(b);
      case COMMENT -> state = b == '>' && before == '-' && beforeThat == '-' ? State.TEXT : state;
      case CDATA -> state = b == '>' && before == ']' && beforeThat == ']' ? State.TEXT : state;
      case INSTRUCTION -> state = b == '>' && before == '?' ? State.TEXT : state;
    }
    boolean turned = (was == State.TEXT) != (state == State.TEXT);
    run = turned ? 0 : run + 1;
    beforeThat = before;
    before = b;
  }

  private State declared(byte b) throws BadFileException {
    if (b == '-') {
      return State.COMMENT;
    }
    if (b == '[') {
      return State.CDATA;
    }
    throw LayoutRule.FILE_HOSTILE.stop(
        part + " declares a document type, as no workbook does: ask for the file again");
  }
}
