// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.cache.cluster.Message.Acknowledgement;
import io.mizan.cache.cluster.Message.Ask;
import io.mizan.cache.cluster.Message.Goodbye;
import io.mizan.cache.cluster.Message.Grant;
import io.mizan.cache.cluster.Message.Invalidation;
import io.mizan.cache.cluster.Message.Unknown;
import io.mizan.spi.Stale;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class CodecTest {
    private static final UUID FROM = new UUID(1, 2);
    private static final UUID TO = new UUID(3, 4);

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> text =
                Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(40);
        Arbitrary<Stale> stale = Combinators.combine(
                        text, Arbitraries.maps(text, text).ofMaxSize(4))
                .as((context, params) -> (Stale) new Stale.Instances(context, params))
                .injectDuplicates(0.1);
        Arbitrary<Long> number = Arbitraries.longs();
        return Arbitraries.oneOf(
                number.map(n -> new Ask(FROM, n)),
                number.map(n -> new Grant(FROM, n, TO, ~n, n >>> 1)),
                number.map(n -> new Acknowledgement(FROM, n, TO)),
                number.map(n -> new Goodbye(FROM, n)),
                Combinators.combine(number, stale.list().ofMaxSize(5))
                        .as((n, all) -> new Invalidation(FROM, n, all, n >>> 1)));
    }

    @Property(tries = 500)
    void whatIsWritten_isRead(@ForAll("messages") Message message) throws IOException {
        assertThat(read(Codec.write(message))).isEqualTo(message);
    }

    @Property(tries = 500)
    void whatIsCutOff_isUnknownOrNoMessage(@ForAll("messages") Message message, @ForAll double at) {
        byte[] bytes = Codec.write(message);
        byte[] cut = Arrays.copyOf(bytes, (int) (Math.abs(at % 1) * bytes.length));

        try {
            assertThat(read(cut)).isEqualTo(new Unknown(FROM, message.number()));
        } catch (IOException e) {
            assertThat(cut).hasSizeLessThan(26);
        }
    }

    @Property(tries = 1000)
    void whateverComes_isAMessageOrNone(@ForAll byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(bytes).hasSizeLessThan(26);
        }
    }

    @Property(tries = 1000)
    void aMessageWithBytesChanged_breaksNothing(@ForAll("messages") Message message, @ForAll int at, @ForAll byte value)
            throws IOException {
        byte[] bytes = Codec.write(message);
        bytes[Math.floorMod(at, bytes.length)] = value;

        assertThat(read(bytes)).isNotNull();
    }

    @Test
    void everythingAmongScopes_isRead() throws IOException {
        Invalidation all = new Invalidation(
                FROM, 1, List.of(new Stale.Everything(), new Stale.Instances("owner", Map.of("owner_id", "5"))), 0);

        assertThat(read(Codec.write(all))).isEqualTo(all);
    }

    @Test
    void origin_isReadWhereThereIsOne_andCutWhereItIsLong() throws IOException {
        Invalidation told = new Invalidation(FROM, 1, List.of(new Stale.Everything()), 0, "rename_owner");
        Invalidation tooLong = new Invalidation(FROM, 1, List.of(new Stale.Everything()), 0, "é".repeat(100_000));

        assertThat(read(Codec.write(told))).isEqualTo(told);
        assertThat(read(Codec.write(tooLong))).isEqualTo(tooLong);
        assertThat(tooLong.origin()).hasSize(Message.LONGEST_ORIGIN);
    }

    @Test
    void aWord_isReadAsItWasSaid_orEmpty() throws IOException {
        byte[] said = Codec.write(new Message.Word(FROM, 0, new byte[] {1, 2, 3}));
        byte[] lost = Codec.write(new Message.Word(FROM, 0, new byte[0]));

        assertThat(read(said)).isInstanceOfSatisfying(Message.Word.class, word -> {
            assertThat(word.from()).isEqualTo(FROM);
            assertThat(word.content()).containsExactly(1, 2, 3);
        });
        assertThat(read(lost))
                .isInstanceOfSatisfying(
                        Message.Word.class, word -> assertThat(word.content()).isEmpty());
    }

    @Test
    void aNewerVersion_isUnknown_andItsNumberKnown() throws IOException {
        byte[] bytes = Codec.write(new Invalidation(FROM, 7, List.of(new Stale.Everything()), 0));
        bytes[0] = Codec.VERSION + 1;

        assertThat(read(bytes)).isEqualTo(new Unknown(FROM, 7));
    }

    @Test
    void moreThanExpected_isUnknown() throws IOException {
        byte[] bytes = Codec.write(new Ask(FROM, 7));

        assertThat(read(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(new Unknown(FROM, 7));
    }

    @Test
    void whatIsUnknown_isNotSent() {
        assertThatThrownBy(() -> Codec.write(new Unknown(FROM, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Message read(byte[] bytes) throws IOException {
        return Codec.read(bytes, 0, bytes.length);
    }
}
