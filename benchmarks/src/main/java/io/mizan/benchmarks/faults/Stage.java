// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import io.mizan.benchmarks.faults.node.Truth;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What can happen to a cluster under traffic, one after another. */
final class Stage {
    private final Cluster cluster;
    private final Traffic traffic;
    private final Acknowledged acknowledged;
    private final Pace pace;
    private int turn;

    Stage(Cluster cluster, Traffic traffic, Acknowledged acknowledged, Pace pace) {
        this.cluster = cluster;
        this.traffic = traffic;
        this.acknowledged = acknowledged;
        this.pace = pace;
    }

    /** Nothing but traffic. */
    void calm() throws InterruptedException {
        pass(pace.calm());
    }

    /** A node is stopped, for so many leases. */
    void pause(double leases) throws IOException, InterruptedException {
        next().pause(leases(leases));
        calm();
    }

    /** A node is stopped for so long that the others take it for gone. */
    void absence() throws IOException, InterruptedException {
        next().pause(Duration.ofSeconds(14));
        pass(Duration.ofSeconds(14));
    }

    /** A node loses the others, and finds them again later. */
    void cut() throws IOException, InterruptedException {
        Member alone = next();
        alone.ask(Ask.CUT, 0);
        pass(leases(6));
        alone.ask(Ask.HEAL, 0);
        cluster.awaitServing();
    }

    /** A node ends without a word, and another comes in its place. */
    void killAndJoin() throws IOException, InterruptedException {
        int place = nextPlace();
        cluster.member(place).kill();
        calm();
        cluster.join(place);
        cluster.awaitServing();
        calm();
    }

    /**
     * A node ends between a commit and what follows it. Nobody was answered; from two leases later on it counts as if
     * somebody was, since by then whoever looks into the database may know.
     */
    void crash() throws IOException, InterruptedException, SQLException {
        int place = nextPlace();
        traffic.narrow(true);
        calm();
        cluster.member(place).crash();
        pass(leases(2));
        long[] versions = cluster.versions();
        for (int item = Truth.UNTOUCHED; item < Truth.ITEMS; item++) {
            acknowledged.add(item, versions[item]);
        }
        calm();
        traffic.narrow(false);
        cluster.join(place);
        cluster.awaitServing();
        calm();
    }

    /** Nodes are replaced one by one, and for a while one of them is of an older contract. */
    void roll() throws IOException, InterruptedException {
        int place = nextPlace();
        replace(place, cluster::joinOlder);
        replace(nextPlace(), cluster::join);
        replace(place, cluster::join);
    }

    /** Any of what the others do. */
    void any() throws IOException, InterruptedException, SQLException {
        switch (ThreadLocalRandom.current().nextInt(6)) {
            case 0 -> pause(0.5);
            case 1 -> pause(4);
            case 2 -> cut();
            case 3 -> killAndJoin();
            case 4 -> crash();
            default -> roll();
        }
    }

    /** Starts a process in a place. */
    @FunctionalInterface
    private interface Joining {
        void at(int place) throws IOException, InterruptedException;
    }

    private void replace(int place, Joining joining) throws IOException, InterruptedException {
        cluster.member(place).leave();
        joining.at(place);
        cluster.awaitServing();
        calm();
    }

    private static void pass(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private Duration leases(double count) {
        return Duration.ofNanos((long) (count * pace.lease().toNanos()));
    }

    private Member next() {
        return cluster.member(nextPlace());
    }

    private int nextPlace() {
        turn++;
        return turn % cluster.members().size();
    }
}
