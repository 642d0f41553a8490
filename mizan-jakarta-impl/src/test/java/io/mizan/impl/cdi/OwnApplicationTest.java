// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnApplicationTest {
    private final OwnApplication application = new OwnApplication();

    @Test
    void classesOfTheWar_areItsOwn() {
        assertThat(OwnApplication.has(OwnApplicationTest.class)).isTrue();
        assertThat(OwnApplication.sees(OwnApplicationTest.class)).isTrue();
        assertThat(application.isOfAnother(OwnApplicationTest.class)).isFalse();
    }

    @Test
    void classesThatEveryWarSees_areSeenAndNobodysOwn() {
        assertThat(OwnApplication.has(String.class)).isFalse();
        assertThat(OwnApplication.sees(String.class)).isTrue();
        assertThat(application.isOfAnother(String.class)).isFalse();
    }

    @Test
    void classOfTheSameNameBesideALibraryOfItsOwn_isOfAnother() throws Exception {
        try (URLClassLoader another = loader(ClassLoader.getPlatformClassLoader())) {
            Class<?> theirs = another.loadClass(OwnApplicationTest.class.getName());

            assertThat(OwnApplication.has(theirs)).isFalse();
            assertThat(OwnApplication.sees(theirs)).isFalse();
            assertThat(application.isOfAnother(theirs)).isTrue();
        }
    }

    /** As in a WAR of an enterprise archive that has the library for all: its classes use it, but it can't find them. */
    @Test
    void classThatUsesThisLibraryWhereItCantBeFound_isNotOfAnother() throws Exception {
        ClassLoader onlyTheLibrary = new ClassLoader(OwnApplication.LOADER) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals(OwnApplicationTest.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        try (URLClassLoader war = loader(onlyTheLibrary)) {
            Class<?> outside = war.loadClass(OwnApplicationTest.class.getName());

            assertThat(OwnApplication.has(outside)).isFalse();
            assertThat(OwnApplication.sees(outside)).isFalse();
            assertThat(application.isOfAnother(outside)).isFalse();
        }
    }

    private static URLClassLoader loader(ClassLoader parent) throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            places.add(new File(place).toURI().toURL());
        }
        return new URLClassLoader(places.toArray(URL[]::new), parent);
    }
}
