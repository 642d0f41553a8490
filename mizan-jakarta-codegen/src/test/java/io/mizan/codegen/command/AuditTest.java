// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    private static final String DESK = """
            import io.mizan.AffectsParam;
            import io.mizan.Authenticated;
            import io.mizan.Caller;
            import io.mizan.Channel;
            import io.mizan.Client;
            import io.mizan.ClientChannel;
            import io.mizan.ClientContext;
            import io.mizan.Everything;
            import io.mizan.Guard;
            import jakarta.annotation.security.DenyAll;
            import jakarta.annotation.security.RolesAllowed;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            import jakarta.ws.rs.PathParam;
            @Path("/owners") public class Desk {
                @ClientContext @RolesAllowed({"vet", "staff"}) public record OwnerContext(long ownerId) {}
                @ClientContext(auth = Authenticated.class) public record DashboardContext() {}
                public static class MayEdit implements Guard<OwnerContext> {
                    public boolean allows(Caller caller, OwnerContext owner) { return false; }
                }
                @Client(context = OwnerContext.class) public String ownerName(long ownerId) { return ""; }
                @Client(affects = OwnerContext.class, affectsOwn = DashboardContext.class, auth = MayEdit.class)
                @RolesAllowed("staff") public void rename(@AffectsParam long ownerId, String name) {}
                @Client(affects = Everything.class) public void reset() {}
                @Client @GET @Path("{id}") public String page(@PathParam("id") long id) { return ""; }
                @Client @DenyAll public void never() {}
                @Client(internal = true, affects = OwnerContext.class) public void nightly() {}
                @ClientChannel(value = "desk", auth = MayEdit.class) @RolesAllowed("staff")
                public static class DeskChannel implements Channel<OwnerContext, Void, String> {}
                @ClientChannel("news")
                public static class NewsChannel implements Channel<DashboardContext, Void, String> {}
            }
            """;

    private static final String LIST = """
            FUNCTION    KIND               WHO MAY                  CONTEXT  MAKES STALE                     METHOD
            never       call               nobody                   -        -                               Desk.never
            nightly     internal           the application          -        owner                           Desk.nightly
            owner_name  read               staff|vet                owner    -                               Desk.ownerName
            page        GET /owners/{id}/  anybody                  -        -                               Desk.page
            rename      call               staff MayEdit(owner_id)  -        owner(owner_id) dashboard(own)  Desk.rename
            reset       call               anybody                  -        *                               Desk.reset
            desk        channel            staff MayEdit(owner_id)  -        -                               Desk$DeskChannel
            news        channel            anybody                  -        -                               Desk$NewsChannel
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Desk.java"), DESK);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-parameters", "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
    }

    private int audit(Object... more) {
        return MizanCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("audit", "--from", folder), Stream.of(more))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    @Test
    void audit_listsEveryFunctionAndChannelWithWhoMay() {
        assertThat(audit()).isZero();
        assertThat(out).hasToString(LIST);
    }

    @Test
    void audit_toAFile_writesTheSame() {
        Path list = folder.resolve("new/audit.txt");

        assertThat(audit("--to", list)).isZero();
        assertThat(list).content().isEqualTo(LIST);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void failOnPublic_namesWhatAnybodyMayCall() {
        assertThat(audit("--fail-on-public")).isEqualTo(1);
        assertThat(err.toString())
                .contains("page: open to anybody", "reset: open to anybody", "channel news: open to anybody")
                .doesNotContain("nightly", "rename", "owner_name", "never", "channel desk");
    }

    @Test
    void failOnPublic_withAllOfThemExcepted_passes() {
        assertThat(audit("--fail-on-public", "--except", "page", "--except", "reset", "--except", "channel news"))
                .isZero();
    }

    @Test
    void failOnPublic_withAnExceptionThatIsNone_fails() {
        assertThat(audit(
                        "--fail-on-public",
                        "--except",
                        "page",
                        "--except",
                        "reset",
                        "--except",
                        "channel news",
                        "--except",
                        "rename"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("rename: is excepted and not open to anybody");
    }
}
