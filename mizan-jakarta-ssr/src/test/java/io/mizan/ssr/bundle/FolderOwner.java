// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.nio.file.Path;

/** A process that has a folder until its input ends: it says where the folder is. */
final class FolderOwner {

    private FolderOwner() {}

    public static void main(String... arguments) throws Exception {
        try (PrivateFolder folder = new PrivateFolder(Path.of(arguments[0]))) {
            System.out.println(folder.path());
            while (System.in.read() >= 0) {
                // nothing is said
            }
        }
    }
}
