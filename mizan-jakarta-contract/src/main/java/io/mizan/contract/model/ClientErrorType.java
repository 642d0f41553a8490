// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

/**
 * An exception that a client is told of.
 *
 * @param className the exception's binary name
 * @param status the HTTP status
 * @param code what a client tells it by
 */
public record ClientErrorType(String className, int status, String code) {}
