// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.config.ChannelSettings;
import io.mizan.impl.socket.Text;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever happens to sockets and nodes: each client has seen all that was said, or was told that it has missed something, and
 * has fetched since. Each client fetches when it has joined for the first time and at each gap, all that was said till then.
 */
class RoomsLawTest {
    private static final ChannelSettings SETTINGS = new ChannelSettings(50, 2, 6, 300, Duration.ofSeconds(20));
    private static final RoomKey ROOM = new RoomKey("clinic", new TreeMap<>(Map.of("clinic_id", "3")));

    private static final class World {
        private final Random random;
        private final Network network = new Network();
        private final Map<String, Rooms> rooms = new TreeMap<>();
        private final List<String> said = new ArrayList<>();
        private final List<Client> clients = new ArrayList<>();
        private final List<Runnable> reviews = new ArrayList<>();
        private long now;
        private int numbers;

        World(long seed) {
            random = new Random(seed);
            boot();
            boot();
            for (int i = 0; i < 4; i++) {
                clients.add(new Client(this));
            }
        }

        void boot() {
            String name = "node" + ++numbers;
            Rooms made = new Rooms(SETTINGS, network.join(name), () -> now, () -> random.nextLong() >>> 12);
            rooms.put(name, made);
            made.start();
        }

        void step() {
            Client client = clients.get(random.nextInt(clients.size()));
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> say();
                case 4, 5 -> client.connect();
                case 6 -> client.lose();
                case 7, 8, 9, 13, 14 -> network.deliver(random);
                case 10 -> review();
                case 11 -> client.current = !client.current;
                case 12 -> pass();
                default -> disaster();
            }
        }

        private void say() {
            String node = any(network.alive());
            String body = "\"" + said.size() + "\"";
            said.add(body);
            at(node).say(ROOM, body);
        }

        private void review() {
            if (!reviews.isEmpty()) {
                reviews.remove(random.nextInt(reviews.size())).run();
            }
        }

        private void pass() {
            now += Duration.ofSeconds(random.nextInt(15)).toNanos();
        }

        private void disaster() {
            int kind = random.nextInt(7);
            if (kind == 0 && network.alive().size() > 1 && network.isWhole()) {
                // what is said in a part of which nobody comes back is known to nobody
                String name = any(network.alive());
                network.kill(name);
                rooms.remove(name);
                clients.stream().filter(c -> c.node.equals(name)).forEach(Client::forget);
            } else if (kind == 1 && network.alive().size() < 4) {
                network.merge();
                boot();
            } else if (kind == 2) {
                network.split(Set.of(any(network.alive())));
            } else if (kind == 3) {
                network.merge();
            } else if (kind == 4) {
                Rooms missed = at(any(network.alive()));
                missed.miss(ROOM);
            } else if (kind > 4) {
                network.lose(random);
            }
        }

        Rooms at(String node) {
            return Objects.requireNonNull(rooms.get(node), node);
        }

        private String any(Set<String> names) {
            return List.copyOf(names).get(random.nextInt(names.size()));
        }

        void settle() {
            network.merge();
            clients.forEach(client -> client.current = true);
            while (network.deliver(random) || !reviews.isEmpty()) {
                review();
            }
            clients.forEach(Client::connect);
            while (network.deliver(random)) {
                review();
            }
        }
    }

    private static final class Client {
        private final World world;
        private String node = "";
        private Optional<Seat> seat = Optional.empty();
        private OptionalLong last = OptionalLong.empty();
        private boolean current = true;
        private Set<String> state = new HashSet<>();

        Client(World world) {
            this.world = world;
        }

        void connect() {
            if (seat.isEmpty()) {
                node = world.any(world.network.alive());
                Seat made = seat(world.at(node));
                seat = Optional.of(made);
                world.at(node).enter(ROOM, made);
                if (world.random.nextBoolean()) {
                    world.say(); // while the application thinks about who joins
                }
                world.at(node).seat(ROOM, made, last);
            }
        }

        private Seat seat(Rooms rooms) {
            Seat[] made = new Seat[1];
            made[0] = new Seat(3, new Who("m" + ++world.numbers, KnownCaller.NOBODY), new Recipient() {
                @Override
                public void say(Text text) {
                    if (seat.filter(mine -> mine == made[0]).isPresent()) {
                        read(text);
                    }
                }

                @Override
                public boolean isCurrent() {
                    return current;
                }

                @Override
                public void review() {
                    world.reviews.add(() -> rooms.resume(ROOM, made[0]));
                }
            });
            return made[0];
        }

        private void read(Text text) {
            JsonObject told = Json.createReader(new StringReader(text.json())).readObject();
            long number = told.getJsonNumber(told.getString("type").equals("message") ? "n" : "next")
                    .longValueExact();
            if (told.getString("type").equals("joined")) {
                if (last.isEmpty() || told.containsKey("gap")) {
                    state = new HashSet<>(world.said);
                } else {
                    assertThat(number).isEqualTo(last.getAsLong() + 1);
                }
                last = OptionalLong.of(number - 1);
            } else {
                assertThat(number).as("no hole between numbers").isEqualTo(last.orElseThrow() + 1);
                last = OptionalLong.of(number);
                state.add(String.valueOf(told.get("message")));
            }
        }

        void lose() {
            seat.ifPresent(mine -> world.at(node).leave(ROOM, mine));
            forget();
        }

        private void forget() {
            seat = Optional.empty();
        }
    }

    @Property(tries = 4000)
    void everyClient_hasSeenEverything_orWasToldOfAGap(@ForAll long seed) {
        World world = new World(seed);
        for (int i = 0; i < 60; i++) {
            world.step();
        }
        world.settle();
        for (Client client : world.clients) {
            assertThat(client.state).containsExactlyInAnyOrderElementsOf(world.said);
        }
    }

    @Property(tries = 1000)
    void members_areThoseWhoAreThere_onEachNode(@ForAll long seed) {
        World world = new World(seed);
        for (int i = 0; i < 60; i++) {
            world.step();
        }
        world.settle();
        Set<String> there = new TreeSet<>();
        world.clients.forEach(
                client -> client.seat.ifPresent(seat -> there.add(seat.who().id())));
        Map<String, Set<String>> seen = new HashMap<>();
        world.rooms.forEach((name, rooms) -> seen.put(
                name, new TreeSet<>(rooms.members(ROOM).stream().map(Who::id).toList())));
        assertThat(seen.values())
                .isNotEmpty()
                .allSatisfy(members -> assertThat(members).isEqualTo(there));
    }
}
