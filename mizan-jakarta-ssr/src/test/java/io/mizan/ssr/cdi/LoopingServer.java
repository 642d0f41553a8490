// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.ClientPage;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.ssr.bundle.MemoryRoot;
import io.mizan.ssr.settings.SsrSettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server with one application, of which one worker renders a page that starts a process and never ends. */
final class LoopingServer {

    static final String SAYS = "looping";

    private static final String MODULE = """
        import { writeSync } from 'node:fs'
        export const render = () => {
          Bun.spawn(['sleep', '600'], { stdio: ['ignore', 'ignore', 'ignore'] })
          writeSync(2, '%s\\n')
          for (;;);
        }
        """.formatted(SAYS);

    private LoopingServer() {}

    public static void main(String... arguments) throws Exception {
        Map<String, String> settings = Map.of(
                "mizan.mode", "development", // so that what workers print is said
                "mizan.ssr.bun", arguments[0],
                "mizan.ssr.deadline", "PT1M");
        Workshop workshop = new Workshop(
                new SsrSettingsReader(settings::get).read(), new MemoryRoot().page("test", "Loop.mjs", MODULE));
        ClientPage page = ClientPage.of("Loop.mjs");
        workshop.renderer().render(new Asked(page, "", "/", Optional.empty(), Optional.empty(), List.of()));
    }
}
