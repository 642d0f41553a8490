// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Builds what is deployed: classes of this module, and the library's jars.
 *
 * @param folder where they are written
 * @param libraries the folder of the library's jars
 */
public record Wars(Path folder, Path libraries) {
    /** Below the application's root: a file that is there as soon as the application is. */
    public static final String READY = "ready.txt";

    private static final String WEB_INF = "WEB-INF/";

    /** Builds a WAR of the classes of some packages. */
    public Path of(String name, Package... application) throws IOException {
        return written(war(name).addPackages(false, application), name);
    }

    /**
     * Builds a WAR of the classes of a package.
     *
     * @param resources texts on its class path, by their names, or in {@code WEB-INF/}
     */
    public Path of(String name, Package application, Map<String, String> resources) throws IOException {
        return of(name, List.of(application), resources);
    }

    /**
     * Builds a WAR of the classes of some packages.
     *
     * @param resources texts on its class path, by their names, or in {@code WEB-INF/}
     */
    public Path of(String name, List<Package> application, Map<String, String> resources) throws IOException {
        WebArchive war = war(name).addPackages(false, application.toArray(Package[]::new));
        resources.forEach((path, text) -> {
            if (path.startsWith(WEB_INF)) {
                war.addAsWebInfResource(new StringAsset(text), path.substring(WEB_INF.length()));
            } else {
                war.addAsResource(new StringAsset(text), path);
            }
        });
        return written(war, name);
    }

    /** Builds a WAR of a folder of classes. */
    public Path of(String name, Path classes) throws IOException {
        JavaArchive all = ShrinkWrap.create(JavaArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(classes.toFile())
                .as(JavaArchive.class);
        return written(war(name).merge(all, "WEB-INF/classes"), name);
    }

    private WebArchive war(String name) throws IOException {
        File[] jars = libraries.toFile().listFiles((dir, file) -> file.endsWith(".jar"));
        if (jars == null || jars.length == 0) {
            throw new IOException("the build puts the library's jars into " + libraries);
        }
        return ShrinkWrap.create(WebArchive.class, name)
                .addAsLibraries(jars)
                .addAsWebResource(new StringAsset("ready"), READY);
    }

    private Path written(WebArchive war, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
