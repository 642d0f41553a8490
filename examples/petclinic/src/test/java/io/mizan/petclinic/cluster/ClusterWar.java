// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The petclinic's WAR with {@code mizan-jakarta-cache} and what that needs beside it, as an application has it by its POM. */
final class ClusterWar {

    private ClusterWar() {}

    /** Copies the WAR that the build has made into a folder. */
    static Path in(Path folder) throws IOException {
        Path war = Files.copy(Path.of(System.getProperty("petclinic.war")), folder.resolve("petclinic.war"));
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            for (Path jar : jars()) {
                Files.copy(
                        jar,
                        inside.getPath("WEB-INF/lib", jar.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return war;
    }

    /** Of files and of folders of files. */
    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String place : System.getProperty("petclinic.cache").split(File.pathSeparator, -1)) {
            try (Stream<Path> found = Files.walk(Path.of(place))) {
                jars.addAll(
                        found.filter(file -> file.toString().endsWith(".jar")).toList());
            }
        }
        return jars;
    }
}
