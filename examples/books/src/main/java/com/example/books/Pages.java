// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("pages")
public class Pages extends Application {}
