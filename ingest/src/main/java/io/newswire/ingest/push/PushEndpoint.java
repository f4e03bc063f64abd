package io.newswire.ingest.push;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles at {@code POST /v1/articles}: ninjs or Newswire's own JSON, one, an array, or one a line. The source is
 * named by {@code ?source=} or the header {@code X-Newswire-Source}.
 *
 * <p>A request is taken whole or not at all: 202 once all its articles are stored, 400 naming the first that is wrong,
 * 401 without the token, 413 if it is too large, 503 while Kafka does not answer.
 */
public final class PushEndpoint {

    /** The header that names the source. */
    public static final String SOURCE_HEADER = "X-Newswire-Source";

    private static final Logger LOG = LoggerFactory.getLogger(PushEndpoint.class);

    private static final String DEFAULT_SOURCE = "push";

    private static final int MAX_SOURCE = 200;

    private final ArticlePublisher publisher;
    private final PushSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final PushedArticles reader = new PushedArticles();

    /** An endpoint that publishes what it takes. */
    public PushEndpoint(ArticlePublisher publisher, PushSettings settings, MeterRegistry metrics, Clock clock) {
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Adds its route. */
    public void routes(RoutesConfig routes) {
        routes.post("/v1/articles", this::take);
    }

    private void take(Context request) {
        if (!isAuthorized(request.header("Authorization"))) {
            request.header("WWW-Authenticate", "Bearer");
            refuse(request, 401, "a token is wanted: Authorization: Bearer <ingest.push.token>", "the headers");
        } else if (request.contentLength() > settings.maxBytes()) {
            refuse(request, 413, tooLarge(), "the body");
        } else {
            takeBody(request);
        }
    }

    private void takeBody(Context request) {
        byte[] body = request.bodyAsBytes();
        if (body.length > settings.maxBytes()) {
            refuse(request, 413, tooLarge(), "the body");
            return;
        }
        try {
            List<RawArticle> articles = reader.read(body, source(request), clock.instant());
            publisher.publish(articles);
            accept(request, articles);
        } catch (BadPushException e) {
            refuse(request, 400, e.getMessage(), e.at());
        } catch (PublishException e) {
            LOG.warn("A push was refused: {}", e.getMessage());
            request.header("Retry-After", "5");
            refuse(request, 503, e.getMessage(), "Kafka");
        }
    }

    private String tooLarge() {
        return "the request is larger than " + settings.maxBytes() + " bytes (ingest.push.body.max.bytes); send fewer"
                + " articles at a time";
    }

    private void accept(Context request, List<RawArticle> articles) {
        metrics.counter("newswire.ingest.articles", "source", "push").increment(articles.size());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("accepted", articles.size());
        answer.put("ids", articles.stream().map(RawArticle::getId).toList());
        request.status(202).json(answer);
    }

    private static void refuse(Context request, int status, String error, String at) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("at", at);
        request.status(status).json(answer);
    }

    private static Source source(Context request) throws BadPushException {
        String named =
                request.queryParam("source") != null ? request.queryParam("source") : request.header(SOURCE_HEADER);
        String name = named == null || named.isBlank() ? DEFAULT_SOURCE : named.strip();
        if (name.length() > MAX_SOURCE) {
            throw new BadPushException("a source's name has at most " + MAX_SOURCE + " characters", "?source=");
        }
        return new Source(name, SourceKind.push, name, null);
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
