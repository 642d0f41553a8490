// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import com.sun.management.OperatingSystemMXBean;
import io.mizan.benchmarks.compiler.Compiler;
import io.mizan.codegen.processor.MizanProcessor;
import io.mizan.codegen.source.ContractSource;
import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.typescript.Adapter;
import io.mizan.codegen.typescript.TypeScript;
import io.mizan.contract.model.Place;
import io.mizan.contract.openapi.OpenApi;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A front end of an application of some size, in folders of its own: the classes, our client in React, and what
 * openapi-typescript makes of our OpenAPI document of the same.
 */
final class FrontEnd {

    private static final String TSCONFIG = """
            {
              "extends": "{npm}/tsconfig.base.json",
              "compilerOptions": {
                "noEmit": true, "declaration": false, "isolatedDeclarations": false, "skipLibCheck": true,
                "rewriteRelativeImportExtensions": false, "module": "ESNext", "moduleResolution": "bundler",
                "jsx": "react-jsx", "incremental": {incremental}, "tsBuildInfoFile": "./{side}.tsbuildinfo",
                "typeRoots": ["{npm}/node_modules/@types"],
                "paths": {
                  "@mizan/base": ["{npm}/base/dist/index.d.ts"], "@mizan/base/*": ["{npm}/base/dist/*/index.d.ts"],
                  "@mizan/react": ["{npm}/react/dist/index.d.ts"], "@mizan/react/*": ["{npm}/react/dist/*/index.d.ts"],
                  "react": ["{npm}/node_modules/@types/react"]
                }
              },
              "include": ["{side}/**/*.ts"]
            }
            """;
    private static final String PAGE = """
            import type { Types } from './api/index.js'
            export const nameOf = (item: Types.Item0): string => item.name
            """;

    private final Shop shop;
    private final Path folder;
    private final Path npm;
    private final Path peers;

    FrontEnd(int functions, Path folder, Path root) {
        this.shop = new Shop(functions);
        this.folder = folder;
        this.npm = root.resolve("npm");
        this.peers = root.resolve("benchmarks/clients");
    }

    int functions() {
        return shop.functions();
    }

    /** Compiles the application, and writes what the programs below start from. */
    void prepare() throws IOException, InterruptedException {
        Compiler.compile(shop.sources(), classes(), new MizanProcessor());
        Files.createDirectories(folder.resolve("theirs"));
        Files.createDirectories(folder.resolve("ours"));
        Files.writeString(folder.resolve("ours/page.ts"), shop.functions() == 0 ? "export {}\n" : PAGE);
        for (String side : List.of("ours", "theirs")) {
            tsconfig(side, "false", side + ".json");
        }
        tsconfig("ours", "true", "loop.json");
        Files.writeString(folder.resolve("openapi.json"), OpenApi.write(read().contract(), new Place("shop", "/shop")));
        generate();
        generateTheirs();
    }

    private void tsconfig(String side, String incremental, String file) throws IOException {
        Files.writeString(
                folder.resolve(file),
                TSCONFIG.replace("{npm}", npm.toString())
                        .replace("{side}", side)
                        .replace("{incremental}", incremental));
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private Offered read() throws IOException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        return new ContractSource(List.of(classes()), classPath).read();
    }

    /** Writes our client; what has not changed is not written again. */
    void generate() throws IOException {
        new ClientFolder(folder.resolve("ours/api")).write(new TypeScript(Adapter.REACT).files(read()));
    }

    /** The CPU seconds of this whole JVM for writing our client anew, with nothing there. */
    double generating() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ClientFolder anew = new ClientFolder(Files.createTempDirectory(folder, "anew"));
        long before = system.getProcessCpuTime();
        anew.write(new TypeScript(Adapter.REACT).files(read()));
        return (system.getProcessCpuTime() - before) / 1e9;
    }

    /** The CPU seconds of openapi-typescript. */
    double generateTheirs() throws IOException, InterruptedException {
        return Command.succeed(
                        folder,
                        List.of(
                                "node",
                                peers.resolve("node_modules/openapi-typescript/bin/cli.js")
                                        .toString(),
                                "openapi.json",
                                "-o",
                                "theirs/schema.ts"))
                .cpu();
    }

    /** The CPU seconds of tsc for {@code ours} or {@code theirs}. */
    double checking(String side) throws IOException, InterruptedException {
        return Command.succeed(folder, tsc(side + ".json")).cpu();
    }

    /** tsc as it runs all day: it looks again at what has changed alone. */
    Command checkAgain() throws IOException, InterruptedException {
        return Command.run(folder, tsc("loop.json"));
    }

    private List<String> tsc(String project) {
        return List.of("node", npm.resolve("node_modules/typescript/bin/tsc").toString(), "-p", project);
    }

    /** Saves a record with another component, and compiles it alone. */
    void save(String component) throws IOException {
        Compiler.compile(shop.item(0, component), classes(), new MizanProcessor());
    }
}
