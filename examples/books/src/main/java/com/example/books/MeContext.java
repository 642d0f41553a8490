// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import io.mizan.ClientContext;

@ClientContext
public record MeContext() {}
