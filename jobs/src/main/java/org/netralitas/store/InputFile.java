package org.netralitas.store;

import java.io.Serializable;

/**
 * One raw file of an election.
 *
 * @param electionId name of the folder it lies in
 * @param path full path, for reading
 * @param name path below the election's folder, for people
 * @param bytes size
 * @param sha256 hash of the bytes; for files over 64 MiB the hash of the hashes of their 64 MiB
 *     pieces, so that a cluster can share the work
 */
public record InputFile(String electionId, String path, String name, long bytes, String sha256)
    implements Serializable {}
