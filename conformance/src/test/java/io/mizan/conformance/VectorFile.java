// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;

/** Runs the vectors of one file. */
interface VectorFile {
    void run(Json document, Checks checks) throws Exception;
}
