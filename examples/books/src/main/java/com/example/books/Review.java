// SPDX-License-Identifier: Apache-2.0
package com.example.books;

public record Review(int stars, String text) {}
