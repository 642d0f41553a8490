// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MizanCommandTest {

    private static final String OWNERS = """
            import io.mizan.Client;
            import io.mizan.ClientContext;
            import jakarta.annotation.security.RolesAllowed;
            public class Owners {
                @ClientContext @RolesAllowed("staff") public record OwnerContext(long ownerId) {}
                @Client(context = OwnerContext.class) public String ownerName(long ownerId) { return ""; }
            }
            """;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(Object... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return MizanCommand.run(
                out, out, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private Path client() {
        return folder.resolve("client");
    }

    private int generate(Path from) {
        return run("generate", "--from", from, "--to", client(), "--target", "typescript");
    }

    private int messages(Path from, String languages) {
        return run("generate", "--from", from, "--to", client(), "--target", "typescript", "--messages", languages);
    }

    private int check(Path from) {
        return run("check", "--from", from, "--to", client(), "--target", "typescript");
    }

    private int channels(String command, Path from) {
        return run(command, "--from", from, "--to", client(), "--target", "channels");
    }

    private Path kdl(String text) throws IOException {
        return Files.writeString(folder.resolve("mizan.kdl"), "/- kdl-version 2\ncontract version=1\n" + text);
    }

    private Path classes(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Owners.java"), source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-parameters", "-d", classes.toString(), file.toString());
        assertThat(result).isZero();
        return classes;
    }

    @Test
    void generate_ofAContractsFile_writesTheClient() throws IOException {
        assertThat(generate(kdl("call \"rename\" group=\"Owners\"\n"))).isZero();
        assertThat(client().resolve("functions/Owners.ts")).content().contains("export const rename: Mutation<");
        assertThat(said.toString()).contains("4 files, 4 changed");
    }

    @Test
    void generate_ofClasses_findsTheFunctions() throws IOException {
        assertThat(generate(classes(OWNERS))).isZero();
        assertThat(client().resolve("functions/Owners.ts")).content().contains("export const ownerName: Read<");
    }

    @Test
    void channelsOfClasses_areFoundGeneratedAndChecked() throws IOException {
        String desk = """
                import io.mizan.Channel;
                import io.mizan.ClientChannel;
                @ClientChannel("desk") public class Owners implements Channel<Owners.Desk, Void, %s> {
                    public record Desk(long deskId) {}
                }
                """;

        assertThat(channels("generate", classes(desk.formatted("String")))).isZero();
        assertThat(client().resolve("channels/desk.ts"))
                .content()
                .contains("export const deskChannel: Channel<DeskChannelParams, never, string>");
        assertThat(channels("check", folder.resolve("classes"))).isZero();
        assertThat(channels("check", classes(desk.formatted("Integer")))).isEqualTo(1);
        assertThat(said.toString()).contains("desk.ts is stale");
    }

    @Test
    void contract_ofClasses_tellsWhoMay() throws IOException {
        Path file = folder.resolve("out.kdl");

        assertThat(run("contract", "--from", classes(OWNERS), "--to", file)).isZero();
        assertThat(file).content().contains("roles \"staff\"");
    }

    @Test
    void contract_writesOpenApiBesideIt() throws IOException {
        Path openApi = folder.resolve("docs/openapi.json");

        assertThat(run(
                        "contract",
                        "--from",
                        classes(OWNERS),
                        "--to",
                        folder.resolve("out.kdl"),
                        "--openapi",
                        openApi,
                        "--root",
                        "/clinic"))
                .isZero();
        assertThat(openApi).content().contains("\"url\": \"/clinic\"").contains("/api/mizan/ctx/owner/");
    }

    @Test
    void contract_ofARootThatIsNone_isAMistakeOfTheCall() throws IOException {
        assertThat(run("contract", "--from", kdl(""), "--to", folder.resolve("out.kdl"), "--root", "clinic/"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("'clinic/' is no path");
    }

    @Test
    void manifest_ofClasses_namesTheContexts() throws IOException {
        Path file = folder.resolve("manifest.json");

        assertThat(run("manifest", "--from", classes(OWNERS), "--to", file, "--root", "/clinic"))
                .isZero();
        assertThat(file)
                .content()
                .isEqualTo("{\"application\":\"/clinic\",\"contexts\":{\"owner\":{\"auth\":true,"
                        + "\"endpoints\":[\"/api/mizan/ctx/owner/\"],\"params\":[\"owner_id\"],\"rev\":\"\",\"views\":[]}},"
                        + "\"root\":\"/clinic\",\"version\":1}\n");
    }

    @Test
    void manifest_ofAContractsFile_isRefused() throws IOException {
        assertThat(run("manifest", "--from", kdl(""), "--to", folder.resolve("manifest.json")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("views and internal functions are in no contract's file; name classes");
    }

    @Test
    void interceptorsAreNoBeans() throws IOException {
        Path classes = classes("""
                import io.mizan.Client;
                import jakarta.interceptor.Interceptor;
                @Client @Interceptor public class Owners {}
                """);

        assertThat(generate(classes)).isZero();
    }

    /** The library's own is in each WAR, and names classes that only a server has. */
    @Test
    void extensionsAreNoBeans_andWhatTheyMentionMayBeMissing() throws IOException {
        Path classes = classes("""
                import io.mizan.Client;
                import jakarta.enterprise.event.Observes;
                import jakarta.enterprise.inject.spi.Extension;
                import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
                import jakarta.enterprise.inject.spi.WithAnnotations;
                public class Owners implements Extension {
                    void see(@Observes @WithAnnotations(Client.class) ProcessAnnotatedType<?> type, OfTheServer config) {}
                }
                interface OfTheServer {}
                """);
        Files.delete(classes.resolve("OfTheServer.class"));

        assertThat(generate(classes)).as("%s", said).isZero();
    }

    @Test
    void generate_ofAJar_isTheSameAsOfItsClasses() throws IOException {
        Path classes = classes(OWNERS);
        Path jar = folder.resolve("owners.jar");
        try (FileSystem in = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                Files.copy(file, in.getPath("/" + file.getFileName()));
            }
        }
        assertThat(generate(classes)).isZero();
        assertThat(check(jar)).isZero();
    }

    @Test
    void generate_again_changesNothing() throws IOException {
        Path kdl = kdl("call \"rename\" group=\"Owners\"\n");
        generate(kdl);

        assertThat(generate(kdl)).isZero();
        assertThat(said.toString()).contains("4 files, 0 changed");
    }

    @Test
    void generate_deletesWhatIsNotGeneratedAnyMoreAndNothingElse() throws IOException {
        generate(kdl("call \"rename\" group=\"Owners\"\n"));
        Path own = Files.writeString(client().resolve("functions/mine.ts"), "export const mine = 1\n");

        assertThat(generate(kdl("call \"rename\" group=\"Pets\"\n"))).isZero();
        assertThat(client().resolve("functions/Owners.ts")).doesNotExist();
        assertThat(client().resolve("functions/Pets.ts")).exists();
        assertThat(own).exists();
    }

    @Test
    void generate_doesNotOverwriteWhatSomebodyHasWritten() throws IOException {
        Path own = client().resolve("index.ts");
        Files.createDirectories(client());
        Files.writeString(own, "export const mine = 1\n");

        assertThat(generate(kdl(""))).isEqualTo(1);
        assertThat(said.toString()).contains("index.ts was not generated and is in the way");
        assertThat(own).content().isEqualTo("export const mine = 1\n");
        assertThat(client().resolve("contract.ts")).doesNotExist();
    }

    @Test
    void check_namesWhatIsStale() throws IOException {
        generate(kdl("call \"rename\" group=\"Owners\"\n"));

        assertThat(check(kdl("call \"rename\" group=\"Pets\"\n"))).isEqualTo(1);
        assertThat(said.toString())
                .contains("Owners.ts is not generated any more")
                .contains("Pets.ts is missing")
                .contains("contract.ts is stale")
                .contains("generate it again");
    }

    @Test
    void problemsOfADeclaration_areAllSaid() throws IOException {
        assertThat(generate(classes(OWNERS.replace("public String", "public static String"))))
                .isEqualTo(1);
        assertThat(said.toString()).contains("MIZ-015 Owners.ownerName(long): ").doesNotContain("\tat ");
    }

    @Test
    void missingFolder_isSaid() {
        assertThat(generate(folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(said.toString()).contains("nowhere: there is no such file or folder");
    }

    @Test
    void address_isNoPlaceForFilesOrViews() {
        String address = "http://localhost:1/mizan.kdl";

        assertThat(run("manifest", "--from", address, "--to", folder.resolve("m.json")))
                .isEqualTo(1);
        assertThat(run("generate", "--watch", "--from", address, "--to", client(), "--target", "typescript"))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains(address + ": no server tells of views and internal functions; name classes")
                .contains("--watch looks at files; " + address + " is none");
    }

    @Test
    void unknownTarget_isAMistakeOfTheCall() throws IOException {
        assertThat(run("generate", "--from", kdl(""), "--to", client(), "--target", "cobol"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("typescript");
    }

    @Test
    void nothing_isAMistakeOfTheCall() {
        assertThat(run()).isEqualTo(2);
        assertThat(said.toString()).contains("say what to do: generate, check, contract, manifest, audit");
    }

    @Test
    void messages_areModulesOfWhatTheServerSays() throws IOException {
        Path classes = classes(OWNERS.replace("ownerName(long ownerId) { return \"\"; }", """
                ownerName(long ownerId) { return ""; }
                @Client @RolesAllowed("staff") public void rename(
                    @jakarta.validation.constraints.NotBlank(message = "{owner.nameless}") String name,
                    @jakarta.validation.constraints.Size(max = 80) String title) {}
                """));
        Files.writeString(classes.resolve("ValidationMessages_de.properties"), "owner.nameless=Wie heißt er?\n");

        assertThat(messages(classes, "de,pt-BR")).isZero();
        assertThat(client().resolve("functions/Owners.ts"))
                .content()
                .contains("checks: [{ code: 'NotBlank', message: '{owner.nameless}', refuses: Checks.NotBlank }]");
        assertThat(client().resolve("messages/de.ts"))
                .content()
                .contains("import { type Message, messages } from '@mizan/base/form'")
                .contains("  type: 'muss eine Zahl sein',")
                .contains("  'NotBlank message={owner.nameless}': 'Wie heißt er?',")
                .contains("  'Size max=80': 'Größe muss zwischen 0 und 80 sein',");
        assertThat(client().resolve("messages/pt-BR.ts")).exists();
        assertThat(client().resolve("index.ts")).content().doesNotContain("messages");
    }

    @Test
    void messagesOfNoLanguage_areAMistake() throws IOException {
        assertThat(messages(kdl(""), "german!")).isEqualTo(1);
        assertThat(said.toString()).contains("'german!' is no language");
    }
}
