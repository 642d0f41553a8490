// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.ClientError;
import io.mizan.ClientException;
import io.mizan.contract.scope.Invalidations;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.problem.Invalid.Violation;
import io.mizan.impl.problem.ProblemDetails.ErrorDetail;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is thrown, and what a client is told of it. */
class FailuresTest {
    private final Failures failures = new Failures();

    @ClientError(status = 409)
    static class SoldOutException extends Exception {
        private static final long serialVersionUID = 1L;

        SoldOutException() {
            super("nothing left");
        }
    }

    @ClientError(status = 402, code = "no_credit")
    static class Overdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Arguments> meant() {
        return Stream.of(
                Arguments.of(ClientException.notFound("no shelf"), "404 not_found no shelf"),
                Arguments.of(ClientException.gone("given up"), "410 gone given up"),
                Arguments.of(new ClientException(418, "teapot", "short"), "418 teapot short"),
                Arguments.of(new SoldOutException(), "409 sold_out nothing left"),
                Arguments.of(new Overdrawn(), "402 no_credit "),
                Arguments.of(new Refused(Refused.Reason.NOBODY, "log in"), "401 unauthenticated log in"),
                Arguments.of(new Refused(Refused.Reason.TOKEN, "bad"), "401 unauthenticated bad"),
                Arguments.of(new Refused(Refused.Reason.FORBIDDEN, "no"), "403 forbidden no"),
                Arguments.of(new EJBAccessException("role x"), "403 forbidden the caller may not do this"));
    }

    private static String said(ProblemDetails problem) {
        return problem.status() + " " + problem.code() + " " + problem.detail();
    }

    @ParameterizedTest
    @MethodSource("meant")
    void whatIsMeantForAClient_isTold_howeverContainersWrapIt(Throwable thrown, String problem) {
        Exception wrapped = new EJBException(new UndeclaredThrowableException(thrown));
        for (Throwable one : List.of(thrown, wrapped, new IllegalStateException("inside", wrapped))) {
            ProblemDetails told = failures.of(one, "sell", "/args");
            assertThat(said(told)).isEqualTo(problem);
            assertThat(told.function()).isEqualTo("sell");
            assertThat(told.incident()).isNull();
        }
    }

    @Test
    void anythingElse_isAnIncidentThatTellsNothing() {
        ProblemDetails first = failures.of(new IllegalStateException("the password is x"), "sell", "/args");
        ProblemDetails second = failures.of(new OutOfMemoryError("heap"), null, "/args");
        assertThat(first.status()).isEqualTo(500);
        assertThat(first.incident()).matches("[0-9a-f]{16}");
        assertThat(second.incident()).matches("[0-9a-f]{16}").isNotEqualTo(first.incident());
        assertThat(new String(first.toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("password")
                .doesNotContain("IllegalState")
                .contains("\"incident\":\"" + first.incident() + "\"");
        assertThat(failures.meant(new IllegalStateException(), "/args")).isEmpty();
    }

    @Test
    void causesInACircle_end() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(failures.of(first, null, "/args").code()).isEqualTo("internal");
    }

    @Test
    void valuesThatAreWrong_arePointedAt() {
        ClientException said = ClientException.invalid("hall", "closed", "it is closed");
        assertThat(failures.of(said, null, "/params").errors())
                .containsExactly(new ErrorDetail("/params/hall", "closed", "it is closed"));
        Invalid invalid = new Invalid(List.of(new Violation(List.of("a/b", "c~d", "0"), "Size", "too long")));
        ProblemDetails problem = failures.of(invalid, null, "/args");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(new ErrorDetail("/args/a~1b/c~0d/0", "Size", "too long"));
    }

    @Test
    void problem_isCanonicalAndNoLongerThanItMayBe() {
        ProblemDetails many = ProblemDetails.of(ProblemCodes.INVALID, "see errors")
                .with(Collections.nCopies(1000, new ErrorDetail("/args/x", "Size", "m")));
        assertThat(many.errors()).hasSize(32);
        byte[] bytes = ProblemDetails.of("sold_out", 409, "nothing \"left\"")
                .inFunction("sell")
                .afterCommit(Invalidations.EVERYTHING)
                .toBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"code\":\"sold_out\",\"committed\":true,\"detail\":\"nothing \\\"left\\\"\","
                        + "\"function\":\"sell\",\"invalidate\":[\"*\"],\"status\":409,"
                        + "\"title\":\"The request can't be carried out\",\"type\":\"urn:mizan:problem:sold_out\"}");
    }
}
