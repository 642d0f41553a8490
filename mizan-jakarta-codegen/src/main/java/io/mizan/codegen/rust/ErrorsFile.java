// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;

/** The module of how functions fail: an enum for each that declares client errors. */
final class ErrorsFile {

    private final Contract contract;
    private final FunctionNames names;
    private final Source out = Source.file("How functions fail.");

    ErrorsFile(Contract contract, FunctionNames names) {
        this.contract = contract;
        this.names = names;
    }

    /** What a call fails with. */
    String of(Function call) {
        return call.errors().isEmpty() ? "Error" : "errors::" + names.callType(call.name());
    }

    String text() {
        out.line();
        out.line("use std::fmt::{self, Display, Formatter};");
        out.line();
        out.line("pub use super::runtime::problem::{Error, FieldError, Problem};");
        contract.calls().stream()
                .filter(call -> !call.errors().isEmpty())
                .forEach(call -> new ErrorText(names.callType(call.name()), out).write(call.name(), call.errors()));
        return out.text();
    }
}
