// SPDX-License-Identifier: Apache-2.0
package com.example.books;

public record Book(String title, String author) {}
