// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MizanPluginIT {

    private static final String PLAIN = "web/src/main/plain/src/api";

    @TempDir
    Path folder;

    @Test
    void clients_areWrittenFromClassesAndFromBeansInJars_andCheckedOnceTheyAreThere()
            throws IOException, InterruptedException {
        MavenBuild build = MavenBuild.of("clinic", folder);

        MavenBuild.Outcome missing = build.run("process-classes");
        assertThat(missing.succeeded()).isFalse();
        assertThat(missing.log()).contains("contract.ts is missing", "The client is stale: generate it again");

        MavenBuild.Outcome written = build.run("process-classes", "-Dmizan.write");
        assertThat(written.succeeded()).as(written.log()).isTrue();

        MavenBuild.Outcome fresh = build.run("process-classes");
        assertThat(fresh.succeeded()).as(fresh.log()).isTrue();
        assertThat(build.file(PLAIN + "/functions/Owners.ts")).content().contains("export const renameOwner");
        assertThat(build.file("web/src/main/react/src/api/functions/Vets.ts"))
                .as("of a bean in another module")
                .content()
                .contains("vet_count");
        assertThat(build.file("web/src/main/react/src/api/messages/de.ts"))
                .content()
                .contains("required: 'muss angegeben werden'");
        assertThat(build.file("web/mizan.kdl")).content().contains("call \"rename_owner\"");
        assertThat(build.file("web/target/openapi.json")).content().contains("\"openapi\": \"3.1.0\"");
        assertThat(build.file("web/target/mizan-manifest.json")).content().contains("\"root\":\"/web-1\"");
        assertThat(build.file("web/target/mizan-audit.txt")).content().contains("rename_owner  call  Authenticated");
        assertThat(build.file("nothing/target/api/index.ts"))
                .as("of no function")
                .exists();
    }

    @Test
    void changeInJava_isSaidByTheBuild_untilTheClientIsWrittenAnew() throws IOException, InterruptedException {
        MavenBuild build = MavenBuild.of("clinic", folder);
        assertThat(build.run("process-classes", "-Dmizan.write").succeeded()).isTrue();
        Path owners = build.file("web/src/main/java/com/example/Owners.java");
        Files.writeString(owners, Files.readString(owners).replace("String name)", "String name, String title)"));

        MavenBuild.Outcome changed = build.run("process-classes");
        assertThat(changed.succeeded()).isFalse();
        assertThat(changed.log())
                .contains("functions/Owners.ts is stale", "The client is stale: generate it again", "-Dmizan.write");
        assertThat(build.file(PLAIN + "/functions/Owners.ts")).content().doesNotContain("title");

        MavenBuild.Outcome written = build.run("process-classes", "-Dmizan.write");
        assertThat(written.succeeded()).as(written.log()).isTrue();
        assertThat(build.file(PLAIN + "/functions/Owners.ts")).content().contains("title");
    }

    @Test
    void declarationsThatAreWrong_andFunctionsThatAreOpen_failTheBuild() throws IOException, InterruptedException {
        MavenBuild build = MavenBuild.of("refused", folder);

        MavenBuild.Outcome outcome = build.run("process-classes", "--fail-at-end");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.log())
                .contains("MIZ-015 com.example.Wrong.first()", "MIZ-015 com.example.Wrong.second()")
                .contains("everybodys_friend: open to anybody");
        assertThat(build.file("wrong/target/api")).doesNotExist();
    }

    @Test
    void skip_doesNothing() throws IOException, InterruptedException {
        MavenBuild build = MavenBuild.of("refused", folder);

        MavenBuild.Outcome outcome = build.run("process-classes", "-Dmizan.skip");

        assertThat(outcome.succeeded()).as(outcome.log()).isTrue();
        assertThat(Files.exists(build.file("wrong/target/api"))).isFalse();
    }
}
