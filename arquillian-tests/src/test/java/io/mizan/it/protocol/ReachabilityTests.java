// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only annotated methods can be called, by the names of the contract. */
interface ReachabilityTests extends Protocol {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inside",
                "unannotated",
                "fixed",
                "wave",
                "to_string",
                "toString",
                "get_class",
                "hash_code",
                "clone",
                "echoInt",
                "echo_Int",
                "echo_int ",
                " echo_int",
                "echo_int\\u0000",
                "Echo.echo_int",
                "item",
                "item_list",
                "rich_numbers",
                "see",
                "post",
                "",
                "__proto__",
                "constructor",
                "mizan_caller"
            })
    default void whatIsNoFunction_isNotFound(String name) {
        Answer answer = call("{\"fn\":\"" + name + "\"}");
        assertThat(answer.problem()).isEqualTo("404 not_found");
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    default void bridgeMethod_isNotReached() {
        assertThat(call(http(), "greet", "{\"name\":\"Ada\"}").text()).contains("\"result\":\"hello Ada\"");
        assertThat(call(http(), "greet", "{\"name\":{\"a\":1}}").problem()).isEqualTo("400 invalid_parameter");
    }
}
