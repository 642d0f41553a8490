// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * From saving a record to a type error in a page that shows it: javac with the processor, the client, tsc. In seconds of
 * the clock, since somebody waits for it.
 */
final class Loop {

    private final FrontEnd front;
    private final List<Double> javac = new ArrayList<>();
    private final List<Double> generate = new ArrayList<>();
    private final List<Double> tsc = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();

    Loop(FrontEnd front) {
        this.front = front;
    }

    void run(int warmUps, int rounds, String name, Report report) throws IOException, InterruptedException {
        for (int i = -warmUps; i < rounds; i++) {
            turn("title", "Property 'name' does not exist");
            if (i < 0) {
                List.of(javac, generate, tsc, all).forEach(List::clear);
            }
            turn("name", "");
        }
        report.row(name + ", s", all);
        report.row("  javac of the record, with the processor", javac);
        report.row("  the client", generate);
        report.row("  tsc, incremental", tsc);
    }

    private void turn(String component, String complaint) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        front.save(component);
        long compiled = System.nanoTime();
        front.generate();
        long generated = System.nanoTime();
        Command checked = front.checkAgain();
        long told = System.nanoTime();
        if (!checked.output().contains(complaint) || (checked.status() == 0) != complaint.isEmpty()) {
            throw new IOException("tsc should have said '" + complaint + "': " + checked.output());
        }
        javac.add((compiled - begun) / 1e9);
        generate.add((generated - compiled) / 1e9);
        tsc.add((told - generated) / 1e9);
        all.add((told - begun) / 1e9);
    }
}
