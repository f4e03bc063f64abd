package io.newswire.service;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client still sends when its answer is decided. If it is left, the connection is reset, and a client that writes
 * before it reads may never see the answer: of bodies of 8 MB one in eight did not.
 */
public final class UnreadBody {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);

    /** In bytes: who sends without end need not see the answer. */
    private static final long MOST = 16L << 20;

    /** Nor need who sends slowly. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private UnreadBody() {}

    /** Reads the rest of a request's body, or as much of it as comes soon, and forgets it. */
    public static void discard(Context request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var part = new byte[1 << 13];
        try {
            InputStream body = request.req().getInputStream();
            int read = 0;
            for (long left = MOST; read >= 0 && left > 0 && System.nanoTime() < deadline; left -= read) {
                read = body.read(part);
            }
        } catch (IOException e) {
            LOG.debug("{} {}: the client has gone", request.method(), request.path(), e);
        }
    }
}
