package io.newswire.service;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client still sends when it is refused. If it is left, the connection is reset, and a client that writes before it
 * reads may never see why: of bodies of 8 MB one in eight did not.
 */
final class UnreadBody {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);

    /** Who is not known, too slow or too many is not listened to any longer. */
    private static final Set<Integer> AT_ONCE = Set.of(401, 408, 429);

    private static final int FIRST_REFUSAL = 400;

    /** In bytes: who sends without end need not see the answer. */
    private static final long MOST = 16L << 20;

    /** For all of it, and for the next part of it: nor need who sends slowly. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private UnreadBody() {}

    /** Reads the rest of a refused request's body, or as much of it as comes soon, and forgets it. */
    static void discardRefused(Context request) {
        if (request.statusCode() < FIRST_REFUSAL || AT_ONCE.contains(request.statusCode())) {
            return;
        }
        EndPoint client = ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        long usual = client.getIdleTimeout();
        client.setIdleTimeout(PATIENCE.toMillis());
        try {
            discard(request.req().getInputStream());
        } catch (IOException e) {
            LOG.debug("{} {}: the client has gone", request.method(), request.path(), e);
        } finally {
            client.setIdleTimeout(usual);
        }
    }

    private static void discard(InputStream body) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var part = new byte[1 << 13];
        int read = 0;
        for (long left = MOST; read >= 0 && left > 0 && System.nanoTime() < deadline; left -= read) {
            read = body.read(part);
        }
    }
}
