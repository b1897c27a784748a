package org.netralitas.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of raw files: one folder per election, files at any depth below it. Names that start
 * with {@code .} or {@code _} are not input.
 *
 * @param files in path order
 * @param synthetic whether a {@code _synthetic} marker lies in the folder
 */
public record InputFolder(List<InputFile> files, boolean synthetic) {
  private static final String SYNTHETIC_MARKER = "_synthetic";
  private static final int HASH_PIECE_BYTES = 64 << 20;

  public InputFolder {
    files = List.copyOf(files);
  }

  /**
   * Lists and hashes the files.
   *
   * @param knownElections the elections of the register
   * @throws BadInputException when the folder is missing, empty, or names an unknown election
   */
  public static InputFolder list(Configuration hadoop, Path folder, Set<String> knownElections)
      throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    FileStatus[] elections;
    try {
      elections = files.listStatus(folder);
    } catch (FileNotFoundException e) {
      throw new BadInputException(
          folder + ": there is no such folder; give one with --input, with a folder per election",
          e);
    }
    Arrays.sort(elections, Comparator.comparing(FileStatus::getPath));
    List<FileStatus> found = new ArrayList<>();
    List<String> electionOf = new ArrayList<>();
    for (FileStatus election : elections) {
      String electionId = election.getPath().getName();
      if (!election.isDirectory() || isHidden(electionId)) {
        continue;
      }
      if (!knownElections.contains(electionId)) {
        throw new BadInputException(
            election.getPath()
                + ": "
                + electionId
                + " is not in data/reference/elections.csv; rename the folder to one of "
                + knownElections.stream().sorted().toList());
      }
      int before = found.size();
      collect(files, election.getPath(), found);
      for (int i = before; i < found.size(); i++) {
        electionOf.add(electionId);
      }
    }
    if (found.isEmpty()) {
      throw new BadInputException(
          folder
              + ": no election folder with files in it; expected such as pilkada-2020/reports.csv");
    }
    boolean synthetic = files.exists(new Path(folder, SYNTHETIC_MARKER));
    return new InputFolder(hashed(files, folder, found, electionOf), synthetic);
  }

  /** Elections that have files, in order. */
  public List<String> elections() {
    return files.stream().map(InputFile::electionId).distinct().sorted().toList();
  }

  /** What all files together hold. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  /** The folder with only the files of these elections. */
  public InputFolder only(Set<String> elections) {
    return new InputFolder(
        files.stream().filter(file -> elections.contains(file.electionId())).toList(), synthetic);
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static void collect(FileSystem files, Path folder, List<FileStatus> found)
      throws IOException {
    FileStatus[] children = files.listStatus(folder);
    Arrays.sort(children, Comparator.comparing(FileStatus::getPath));
    for (FileStatus child : children) {
      if (isHidden(child.getPath().getName())
          || child.getPath().getName().toLowerCase(Locale.ROOT).startsWith("readme")) {
        continue;
      }
      if (child.isDirectory()) {
        collect(files, child.getPath(), found);
      } else {
        found.add(child);
      }
    }
  }

  private static List<InputFile> hashed(
      FileSystem files, Path folder, List<FileStatus> found, List<String> electionOf) {
    return java.util.stream.IntStream.range(0, found.size())
        .parallel()
        .mapToObj(i -> hashed(files, folder, found.get(i), electionOf.get(i)))
        .toList();
  }

  private static InputFile hashed(
      FileSystem files, Path folder, FileStatus file, String electionId) {
    String base = files.makeQualified(new Path(folder, electionId)).toUri().getPath();
    String full = files.makeQualified(file.getPath()).toUri().getPath();
    try {
      return new InputFile(
          electionId,
          file.getPath().toString(),
          full.substring(base.length() + 1),
          file.getLen(),
          sha256(files, file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.getPath() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String sha256(FileSystem files, FileStatus file) throws IOException {
    MessageDigest whole = digest();
    boolean oneOfMany = file.getLen() > HASH_PIECE_BYTES;
    byte[] buffer = new byte[1 << 16];
    try (FSDataInputStream in = files.open(file.getPath())) {
      long left = file.getLen();
      while (left > 0) {
        MessageDigest piece = oneOfMany ? digest() : whole;
        long inPiece = Math.min(left, HASH_PIECE_BYTES);
        left -= inPiece;
        while (inPiece > 0) {
          int read = in.read(buffer, 0, (int) Math.min(buffer.length, inPiece));
          if (read < 0) {
            throw new EOFException("file became shorter while it was read");
          }
          piece.update(buffer, 0, read);
          inPiece -= read;
        }
        if (oneOfMany) {
          whole.update(piece.digest());
        }
      }
    }
    return HexFormat.of().formatHex(whole.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
