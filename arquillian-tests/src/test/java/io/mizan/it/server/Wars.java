// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import io.mizan.it.users.BasicLogin;
import io.mizan.it.users.FormLogin;
import io.mizan.it.users.User;
import io.mizan.it.users.UserStore;
import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Builds what the tests deploy: the library's jars as this build made them, and the classes of an application. */
public final class Wars {
    private static final String FORM_CONSTRAINT = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>users</web-resource-name>
                  <url-pattern>/signed-in.html</url-pattern>
                </web-resource-collection>
                <auth-constraint>%s</auth-constraint>
              </security-constraint>
            </web-app>
            """;

    private final WebArchive war;
    private final Map<String, String> settings = new TreeMap<>();

    private Wars(WebArchive war) {
        this.war = war;
    }

    /**
     * A WAR with the library. The classes are top-level ones; what is nested in them comes along. However busy the machine is, calls
     * bring their contexts along.
     */
    public static Wars of(String name, Class<?>... classes) {
        Wars wars = plain(name, classes).settings(Map.of("mizan.fresh.timeout", "PT20S"));
        wars.war.addAsLibraries(library());
        return wars;
    }

    /** The jars of the library, without the cache and what renders pages. */
    public static File[] library() {
        return jars("libs");
    }

    private static File[] jars(String folder) {
        File[] jars = new File(System.getProperty(folder, "")).listFiles((dir, file) -> file.endsWith(".jar"));
        return Objects.requireNonNull(jars, "the build copies jars to the folder that the property names: " + folder);
    }

    /** The cache is in it too. */
    public Wars cache() {
        war.addAsLibrary(new File(System.getProperty("cache.jar", "")));
        for (File jar : jars("cache.libs")) {
            if (!war.contains("WEB-INF/lib/" + jar.getName())) {
                war.addAsLibrary(jar);
            }
        }
        return this;
    }

    /** Pages are rendered in it: those of the folder {@code pages} among the tests' resources. */
    public Wars pages() {
        war.addAsLibrary(new File(System.getProperty("ssr.jar", "")));
        for (File module : Objects.requireNonNull(new File("src/test/resources/pages").listFiles())) {
            String path = module.getName().equals("manifest.json") ? "" : "server/";
            war.addAsWebInfResource(module, "mizan/plain/" + path + module.getName());
        }
        return this;
    }

    /** The binary that renders them, as the build has installed it for this machine. */
    public static String bun() {
        File[] packages = Objects.requireNonNull(
                new File(System.getProperty("bun.packages", "")).listFiles(), "mizan-jakarta-ssr's build installs Bun");
        return new File(packages[0], "bin/bun").getPath();
    }

    /** A WAR without the library. */
    public static Wars plain(String name, Class<?>... classes) {
        for (Class<?> type : classes) {
            if (type.getEnclosingClass() != null) {
                throw new IllegalArgumentException("without the class around it, a server ignores " + type);
            }
        }
        return new Wars(ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(classes)
                .addAsWebResource(new StringAsset("ready"), ServerTest.READY));
    }

    /** The users log in with each request. */
    public Wars basicLogin() {
        war.addClass(BasicLogin.class);
        return users();
    }

    /** The users log in once, through a form; adds a {@code web.xml}. */
    public Wars formLogin() {
        String roles = Arrays.stream(User.values())
                .map(user -> "<role-name>" + user.role() + "</role-name>")
                .collect(Collectors.joining());
        war.addClass(FormLogin.class)
                .addAsWebResource(new StringAsset("sign in"), "sign-in.html")
                .addAsWebResource(new StringAsset("refused"), "refused.html")
                .addAsWebResource(new StringAsset("signed in"), "signed-in.html")
                .setWebXML(new StringAsset(FORM_CONSTRAINT.formatted(roles)));
        return users();
    }

    /** MicroProfile Config settings of this application. */
    public Wars settings(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    public WebArchive build() {
        if (!settings.isEmpty()) {
            String file = settings.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                    .collect(Collectors.joining());
            war.addAsResource(new StringAsset(file), "META-INF/microprofile-config.properties");
        }
        return war;
    }

    /** The users are known; how they log in is the WAR's own. */
    public Wars users() {
        String file = Arrays.stream(User.values())
                .map(user -> user.login() + "=" + user.role() + " " + user.password() + "\n")
                .collect(Collectors.joining());
        war.addClass(UserStore.class).addAsResource(new StringAsset(file), "users.properties");
        return this;
    }
}
