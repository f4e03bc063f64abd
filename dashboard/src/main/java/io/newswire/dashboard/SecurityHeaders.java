package io.newswire.dashboard;

import io.javalin.http.Context;

/** What browsers are told, so that nothing of an article can run even where a mistake would let it through. */
final class SecurityHeaders {

    private static final String POLICY_OF_PAGE = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void forPage(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY_OF_PAGE);
        ctx.header("Cache-Control", "no-cache");
        common(ctx);
    }

    static void forData(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY_OF_DATA);
        ctx.header("Cache-Control", "no-store");
        common(ctx);
    }

    private static void common(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
