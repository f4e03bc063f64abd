package io.newswire.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told when something goes wrong: a sentence in JSON, and never how the server is made. */
final class HttpErrors {

    private static final Logger LOG = LoggerFactory.getLogger(HttpErrors.class);

    private HttpErrors() {}

    static void answer(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            ctx.status(e.getStatus());
            say(ctx, String.valueOf(e.getMessage()));
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
            say(ctx, "the request failed here; the server's log says why");
        });
    }

    private static void say(Context ctx, String error) {
        ctx.json(Map.of("error", error));
    }
}
