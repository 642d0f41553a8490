// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.Client;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The WAR that the library is in. In an enterprise archive with several, each one's extension hears of the beans of all, and the
 * thread that deploys them sees the classes of none.
 */
final class OwnApplication {

    /** What finds the classes of the application. */
    static final ClassLoader LOADER = OwnApplication.class.getClassLoader();

    private final Map<ClassLoader, Boolean> others = new HashMap<>();

    /** Whether a class is in the WAR itself. */
    static boolean has(Class<?> type) {
        return type.getClassLoader() == LOADER;
    }

    /** Whether the WAR's classes can use a class: it is in it, or where all WARs of an enterprise archive find it. */
    static boolean sees(Class<?> type) {
        return has(type) || find(type.getName(), LOADER) == type;
    }

    /** Whether a class is of another WAR, which has a library of its own. */
    boolean isOfAnother(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        boolean foreign =
                loader != null && loader != LOADER && others.computeIfAbsent(loader, OwnApplication::hasOtherLibrary);
        return foreign && !sees(type);
    }

    void forget() {
        others.clear();
    }

    private static boolean hasOtherLibrary(ClassLoader loader) {
        Class<?> library = find(Client.class.getName(), loader);
        return library != null && library != Client.class;
    }

    private static @Nullable Class<?> find(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError none) {
            return null;
        }
    }
}
