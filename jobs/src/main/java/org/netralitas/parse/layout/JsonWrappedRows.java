package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parser to the next row inside a {@link JsonWrapper}. Values beside the list are passed
 * over as they stream by; one wrapper may follow another, as pages of one answer do.
 */
final class JsonWrappedRows {
  private final JsonParser parser;
  private final String file;
  private final Set<String> lists = new LinkedHashSet<>();
  private boolean inWrapper;
  private boolean inList;

  JsonWrappedRows(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /** The first token of the next row, or null behind the last. */
  @Nullable JsonToken nextToken() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (inList) {
        if (token != JsonToken.END_ARRAY) {
          return token;
        }
        inList = false;
      } else if (!inWrapper) {
        if (token != JsonToken.START_OBJECT) {
          return token;
        }
        inWrapper = true;
        lists.clear();
      } else if (token == JsonToken.END_OBJECT) {
        inWrapper = false;
      } else if (token == JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else if (token == JsonToken.START_ARRAY) {
        if (opensList()) {
          inList = true;
          return parser.currentToken();
        }
      }
    }
    return null;
  }

  private boolean opensList() throws IOException {
    String key = parser.currentName();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      JsonWrapper.skipToEnd(parser);
      return false;
    }
    lists.add(key);
    if (lists.size() > 1) {
      throw new BadFileException(JsonWrapper.severalLists(file, lists));
    }
    return true;
  }
}
