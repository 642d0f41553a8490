// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.benchmarks.compiler.Compiler;
import io.mizan.codegen.processor.MizanProcessor;
import io.mizan.codegen.source.ContractSource;
import io.mizan.contract.model.Contract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTest {

    @TempDir
    Path classes;

    private Contract read() throws Exception {
        return new ContractSource(List.of(classes), List.of()).read().contract();
    }

    @Test
    void shop_has_the_functions_that_it_should() throws Exception {
        Compiler.compile(new Shop(50).sources(), classes, new MizanProcessor());

        assertThat(read().functions()).hasSize(50);
        assertThat(read().contexts()).hasSize(5);
    }

    @Test
    void record_that_is_saved_has_another_component() throws Exception {
        Shop shop = new Shop(10);
        Compiler.compile(shop.sources(), classes, new MizanProcessor());
        Compiler.compile(shop.item(0, "title"), classes, new MizanProcessor());

        assertThat(read().types().get("Item0"))
                .asString()
                .contains("name=title")
                .doesNotContain("name=name");
    }
}
