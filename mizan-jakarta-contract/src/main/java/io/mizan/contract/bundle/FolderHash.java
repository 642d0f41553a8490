// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bundle;

import io.mizan.contract.key.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * A hash of the files of a folder: for each, sorted by its path, the path, a zero byte, its length in decimal, a zero byte
 * and the bytes; of the SHA-256 of all that the first sixteen bytes in hexadecimal.
 */
public final class FolderHash {

    private static final int BYTES = 16;

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    /** Of no files. */
    public FolderHash() {}

    /**
     * Takes a file in, in whatever order.
     *
     * @param path below the folder, with slashes
     * @param content its bytes, which are kept
     */
    public void add(String path, byte[] content) {
        files.put(path, content);
    }

    /**
     * Whether these are the files.
     *
     * @param hash of those that were built
     * @return whether it is the same
     */
    public boolean is(String hash) {
        return toString().equals(hash);
    }

    @Override
    public String toString() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((path, content) -> {
            all.writeBytes((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(content);
        });
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.digest(all.toByteArray()), BYTES));
    }
}
