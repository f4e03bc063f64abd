package io.newswire.ingest.push;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles at {@code POST /v1/articles}: ninjs or Newswire's own JSON, one, an array, or one a line; NewsML-G2 or
 * NITF. The source is named by {@code ?source=} or the header {@code X-Newswire-Source}.
 *
 * <p>A request is taken whole or not at all: 202 once all its articles are stored, 400 naming all that are wrong. With
 * {@code ?partial=true} those that are right are taken, and 207 names the others. Besides: 401 without the token, 408 if the
 * body is too slow, 413 if it is too large, 415 if it is packed by anything but gzip, 429 for too many requests, and 503
 * while Kafka does not answer, or as many requests as are taken at once are under way. A request may be repeated: the same
 * articles have the same ids, and what has not changed is not passed on.
 */
public final class PushEndpoint {

    /** The header that names the source. */
    public static final String SOURCE_HEADER = "X-Newswire-Source";

    private static final Logger LOG = LoggerFactory.getLogger(PushEndpoint.class);

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

    private static final String DEFAULT_SOURCE = "push";

    private static final int MAX_SOURCE = 200;

    /** Until the body must be there. */
    private static final Duration BODY = Duration.ofSeconds(30);

    /** Until a request's turn must come. */
    private static final Duration TURN = Duration.ofSeconds(2);

    /** Until those that are stored before must be done. */
    private static final Duration STORING = Duration.ofSeconds(10);

    private final ArticlePublisher publisher;
    private final PushSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final PushedArticles reader = new PushedArticles();
    private final RequestBody body;
    private final RateLimit rate;
    private final Semaphore turns;
    private final ReentrantLock storing = new ReentrantLock(true);

    /** An endpoint that publishes what it takes. */
    public PushEndpoint(ArticlePublisher publisher, PushSettings settings, MeterRegistry metrics, Clock clock) {
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.body = new RequestBody(settings.maxBytes(), BODY);
        this.rate = new RateLimit(settings.perSecond(), settings.burst(), clock);
        this.turns = new Semaphore(settings.concurrency(), true);
    }

    /** Adds its route. */
    public void routes(RoutesConfig routes) {
        routes.post("/v1/articles", this::take);
    }

    private void take(Context request) throws InterruptedException {
        try {
            admit(request);
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(request, "as many requests as are taken at once (ingest.push.concurrency) are under way");
            }
            try {
                Push push = read(request);
                store(push, request);
                push.answer(request);
            } finally {
                turns.release();
            }
        } catch (RefusedPushException e) {
            metrics.counter("newswire.ingest.pushes.refused", "status", String.valueOf(e.status()))
                    .increment();
            request.status(e.status()).json(Push.refusal(e.getMessage(), e.at()));
        }
    }

    private void admit(Context request) throws RefusedPushException {
        Duration wait = rate.take(request.ip());
        if (!wait.isZero()) {
            request.header("Retry-After", String.valueOf(wait.toSeconds() + 1));
            throw new RefusedPushException(
                    429, "more than " + settings.perSecond() + " requests a second from " + request.ip(), "the client");
        }
        if (!isAuthorized(request.header("Authorization"))) {
            request.header("WWW-Authenticate", "Bearer");
            throw new RefusedPushException(
                    401, "a token is wanted: Authorization: Bearer <ingest.push.token>", "the headers");
        }
    }

    private Push read(Context request) throws RefusedPushException {
        Source source = source(request);
        boolean partial = isPartial(request);
        String charset = charset(request.contentType());
        return new Push(reader.read(body.read(request), charset, source, clock.instant()), partial);
    }

    private void store(Push push, Context request) throws RefusedPushException, InterruptedException {
        List<RawArticle> articles = push.taken();
        if (articles.isEmpty()) {
            return;
        }
        if (!storing.tryLock(STORING.toMillis(), TimeUnit.MILLISECONDS)) {
            throw busy(request, "the articles of others are not stored yet");
        }
        try {
            publisher.publish(articles);
        } catch (PublishException e) {
            LOG.warn("A push was refused: {}", e.getMessage());
            throw busy(request, e.getMessage());
        } finally {
            storing.unlock();
        }
        metrics.counter("newswire.ingest.articles", "source", "push").increment(articles.size());
    }

    private static RefusedPushException busy(Context request, String why) {
        request.header("Retry-After", "5");
        return new RefusedPushException(503, why, "Newswire");
    }

    private static boolean isPartial(Context request) throws RefusedPushException {
        String partial = request.queryParam("partial");
        if (partial != null && !partial.equals("true") && !partial.equals("false")) {
            throw new RefusedPushException(400, "true or false is wanted here, not " + partial, "?partial=");
        }
        return "true".equals(partial);
    }

    private static Source source(Context request) throws RefusedPushException {
        String named =
                request.queryParam("source") != null ? request.queryParam("source") : request.header(SOURCE_HEADER);
        String name = named == null || named.isBlank() ? DEFAULT_SOURCE : named.strip();
        if (name.length() > MAX_SOURCE || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedPushException(
                    400,
                    "a source's name has at most " + MAX_SOURCE + " characters, none of them a control",
                    "?source=");
        }
        return new Source(name, SourceKind.push, name, null);
    }

    /** One that is not known says nothing: the document has to. */
    private static @Nullable String charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)).name() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** In constant time, so that the token cannot be felt out. */
    private boolean isAuthorized(@Nullable String authorization) {
        if (settings.token().isEmpty()) {
            return true;
        }
        byte[] wanted = ("Bearer " + settings.token()).getBytes(StandardCharsets.UTF_8);
        byte[] given = authorization == null ? new byte[0] : authorization.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(wanted, given);
    }
}
