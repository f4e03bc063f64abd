package io.newswire.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.newswire.dashboard.query.ArticleFilter;
import io.newswire.dashboard.query.ArticlePage;
import io.newswire.dashboard.query.ArticleQueries;
import io.newswire.dashboard.query.BadParameterException;
import io.newswire.dashboard.query.Cursor;
import io.newswire.dashboard.query.Parameters;
import io.newswire.dashboard.query.StoreException;
import io.newswire.dashboard.query.Volume;
import io.newswire.dashboard.query.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query API, under {@code /v1}; see docs/api.md. */
final class QueryRoutes {

    private static final int DEFAULT_LIMIT = 50;
    private static final Set<String> LIST_PARAMETERS = with(ArticleFilter.PARAMETERS, "limit", "before");
    private static final Set<String> COUNT_PARAMETERS =
            with(without(ArticleFilter.PARAMETERS, "from", "to", "status"), "window", "limit");

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final ArticleQueries queries;
    private final Clock clock;

    QueryRoutes(ArticleQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get("/v1/articles", answering(this::articles));
        routes.get("/v1/articles/{id}", answering(this::article));
        routes.get("/v1/topics", answering(this::topics));
        routes.get("/v1/entities", answering(this::entities));
        routes.get("/v1/volume", answering(this::volume));
        routes.get("/v1/promotion", answering(ctx -> promotion()));
    }

    /** Turns what may go wrong with a question into its answer: 400 for the asker's part, 503 for the store's. */
    static Handler guarded(Handler handler) {
        return ctx -> {
            SecurityHeaders.forData(ctx);
            try {
                handler.handle(ctx);
            } catch (BadParameterException e) {
                fail(ctx, HttpStatus.BAD_REQUEST, e.getMessage());
            } catch (StoreException e) {
                fail(ctx, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
            }
        };
    }

    private static Handler answering(Question question) {
        return guarded(ctx -> {
            JsonNode answer = question.answer(ctx);
            if (answer == null) {
                fail(ctx, HttpStatus.NOT_FOUND, "there is no such article, or it may not be shown");
            } else {
                ctx.contentType("application/json").result(answer.toString());
            }
        });
    }

    private static void fail(Context ctx, HttpStatus status, @Nullable String message) {
        ctx.status(status)
                .contentType("application/json")
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("error", message)
                        .toString());
    }

    private JsonNode articles(Context ctx) {
        Parameters parameters = Parameters.of(ctx.queryParamMap(), LIST_PARAMETERS);
        String before = parameters.text("before");
        ArticlePage page = queries.newest(
                ArticleFilter.of(parameters),
                parameters.integer("limit", 1, ArticleQueries.MAX_LIMIT, DEFAULT_LIMIT),
                before == null ? null : Cursor.parse(before));
        ObjectNode answer = json.objectNode();
        answer.putArray("articles").addAll(page.articles());
        if (page.next() != null) {
            answer.put("next", page.next().toString());
        }
        return answer;
    }

    private @Nullable JsonNode article(Context ctx) {
        Parameters.of(ctx.queryParamMap(), Set.of());
        return queries.article(ctx.pathParam("id")).orElse(null);
    }

    private JsonNode topics(Context ctx) {
        Parameters parameters = Parameters.of(ctx.queryParamMap(), without(COUNT_PARAMETERS, "limit"));
        Instant now = clock.instant();
        ArticleFilter filter = ArticleFilter.of(parameters);
        Window window = windowOf(parameters, filter, now);
        ObjectNode answer = json.objectNode().put("window", window.label());
        ArrayNode topics = answer.putArray("topics");
        queries.topics(filter.between(window.from(now), null))
                .forEach(topic -> topics.addObject()
                        .put("code", topic.code())
                        .put("label", topic.label())
                        .put("count", topic.count()));
        return answer;
    }

    private JsonNode entities(Context ctx) {
        Parameters parameters = Parameters.of(ctx.queryParamMap(), COUNT_PARAMETERS);
        int limit = parameters.integer("limit", 1, ArticleQueries.MAX_LIMIT, DEFAULT_LIMIT);
        Instant now = clock.instant();
        ArticleFilter filter = ArticleFilter.of(parameters);
        Window window = windowOf(parameters, filter, now);
        ObjectNode answer = json.objectNode().put("window", window.label());
        ArrayNode entities = answer.putArray("entities");
        queries.entities(filter.between(window.from(now), null), limit).forEach(entity -> {
            ObjectNode one = entities.addObject()
                    .put("key", entity.key())
                    .put("type", entity.type())
                    .put("name", entity.name());
            if (entity.id() != null) {
                one.put("id", entity.id());
            }
            one.put("count", entity.count());
        });
        return answer;
    }

    private JsonNode volume(Context ctx) {
        Parameters parameters = Parameters.of(ctx.queryParamMap(), without(COUNT_PARAMETERS, "limit"));
        Instant now = clock.instant();
        ArticleFilter filter = ArticleFilter.of(parameters);
        Window window = windowOf(parameters, filter, now);
        Volume volume = queries.volume(filter, window, now);
        ObjectNode answer = json.objectNode()
                .put("window", window.label())
                .put("from", volume.from().toString())
                .put("bucketSeconds", volume.bucket().toSeconds());
        ArrayNode counts = answer.putArray("counts");
        volume.counts().forEach(counts::add);
        return answer;
    }

    private JsonNode promotion() {
        ObjectNode answer = json.objectNode();
        queries.promotion()
                .ifPresent(promotion -> answer.put("run", promotion.run())
                        .put("since", promotion.since().toString()));
        return answer;
    }

    private Window windowOf(Parameters parameters, ArticleFilter filter, Instant now) {
        String label = parameters.text("window");
        return Window.parse(label == null ? "auto" : label).orElseGet(() -> queries.window(filter, now));
    }

    private static Set<String> with(Collection<String> names, String... more) {
        var all = new HashSet<>(names);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    private static Set<String> without(Collection<String> names, String... fewer) {
        var all = new HashSet<>(names);
        all.removeAll(Set.of(fewer));
        return Set.copyOf(all);
    }

    /** Makes the answer to a request; null if there is nothing of that kind. */
    private interface Question {
        @Nullable
        JsonNode answer(Context ctx);
    }
}
