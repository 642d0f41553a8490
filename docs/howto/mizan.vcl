# SPDX-License-Identifier: Apache-2.0
#
# Varnish in front of an application with mizan.edge=true; proxy.md says what it does and what it cannot do. Copy it, and
# change where the application is, and its root, /clinic/, which stands here twice. The module "var" is in Debian's
# package varnish-modules.
vcl 4.1;

import std;
import var;

backend default {
    .host = "127.0.0.1";
    .port = "8080";
}

sub vcl_recv {
    # Looked up whoever asks: the application says which answers are for everyone. Without this, requests with cookies or
    # a token would all be passed on.
    if (req.url ~ "^/clinic/" && (req.method == "GET" || req.method == "HEAD")) {
        # A client that has heard of an invalidation wants the application's answer; it takes the place of what is kept.
        if (req.http.Cache-Control ~ "(?i)no-cache") {
            set req.hash_always_miss = true;
        }
        return (hash);
    }
}

sub vcl_hit {
    # Not the library's answer, kept from somebody without cookies and token: others may get another one.
    if (!obj.http.Cache-Groups && (req.http.Cookie || req.http.Authorization)) {
        return (pass);
    }
    # Something was purged since this was asked for, and vcl_deliver has perhaps not come to see it yet.
    if (obj.http.X-Purge && obj.http.X-Purge != "after-" + var.global_get("purge") && obj.age < 2s) {
        return (pass);
    }
}

sub vcl_backend_fetch {
    # The last purge before the application is asked
    var.set("purge", "after-" + var.global_get("purge"));
}

sub vcl_backend_response {
    if (bereq.url ~ "^/clinic/") {
        if (bereq.method != "GET" && bereq.method != "HEAD") {
            call mizan_purge;
        } else if (beresp.http.Cache-Groups && beresp.http.Cache-Control ~ "^public") {
            call mizan_keep;
        } else if (bereq.http.Cookie || bereq.http.Authorization) {
            # Of what was asked for with cookies or a token, only that is kept which says that it is for everyone.
            set beresp.ttl = 120s;
            set beresp.uncacheable = true;
            return (deliver);
        }
    }
}

# What a call has made stale is gone before the call is answered.
sub mizan_purge {
    if (beresp.http.Cache-Group-Invalidation) {
        std.collect(beresp.http.Cache-Group-Invalidation);
        # "owner;owner_id=5", "pet" becomes the expression "owner;owner_id=5"|"pet". For other characters than these, which
        # only values hold, any character will do: what is purged is then more, never less.
        set beresp.http.X-Purge = regsuball(beresp.http.Cache-Group-Invalidation, {"[^-A-Za-z0-9_;=#", ]"}, ".");
        set beresp.http.X-Purge = regsuball(beresp.http.X-Purge, {"", *""}, {""|""});
        set beresp.http.X-Purge = regsuball(beresp.http.X-Purge, "[, ]", ".");
        var.global_set("purge", "" + bereq.xid);
        if (!std.ban("obj.http.Cache-Groups ~ " + beresp.http.X-Purge)) {
            std.log("mizan: all is purged, since it cannot be told what: " + std.ban_error());
            std.ban("obj.status != 0");
        }
        unset beresp.http.X-Purge;
    }
}

# An answer for everyone
sub mizan_keep {
    std.collect(beresp.http.Cache-Groups);
    # Never given out when it is too old, not even while a new one is asked for
    set beresp.grace = 0s;
    set beresp.http.X-Purge = var.get("purge");
    set beresp.http.X-Kept = "" + bereq.xid;
    # Something was purged while it was made: it may say how things were before.
    if (beresp.http.X-Purge != "after-" + var.global_get("purge")) {
        set beresp.ttl = 1s;
        set beresp.uncacheable = true;
        return (deliver);
    }
}

sub vcl_deliver {
    # The same again now that it is kept, and each purge from here on finds it.
    if (resp.http.X-Purge && obj.hits == 0 && resp.http.X-Purge != "after-" + var.global_get("purge")) {
        std.ban("obj.http.X-Kept == " + resp.http.X-Kept);
    }
    unset resp.http.X-Purge;
    unset resp.http.X-Kept;
}
