// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import java.util.Set;

public record Me(String name, Set<String> roles) {}
