package io.newswire.ingest.fetch;

import io.newswire.ingest.fetch.FetchRequest.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** One request with its redirects, from its start to its result. */
final class Exchange {

    private final HostTurns turns;
    private final Robots robots;
    private final HttpClients clients;
    private final FetchSettings settings;
    private final FetchRequest request;
    private final Executor workers;
    private final Clock clock;

    // One hop follows the other, and the futures between them publish these.
    private URI url;
    private URI permanentUrl;
    private boolean onlyPermanent = true;
    private int redirects;
    private Duration timeLeft;

    /** A request that is not sent yet. */
    Exchange(
            HostTurns turns,
            Robots robots,
            HttpClients clients,
            FetchSettings settings,
            FetchRequest request,
            Executor workers,
            Clock clock) {
        this.turns = turns;
        this.robots = robots;
        this.clients = clients;
        this.settings = settings;
        this.request = request;
        this.workers = workers;
        this.clock = clock;
        this.url = request.url();
        this.permanentUrl = request.url();
        this.timeLeft = settings.timeout();
    }

    CompletableFuture<FetchResult> run() {
        return CompletableFuture.completedFuture(request)
                .thenComposeAsync(start -> hop(WebAddress.of(request.url())), workers)
                .exceptionally(this::failure);
    }

    private CompletableFuture<FetchResult> hop(WebAddress address) {
        url = address.uri();
        if (redirects == 0) {
            permanentUrl = url;
        }
        boolean own = request.trusts(address.host(), settings.allowedHosts());
        if (!own && !address.hasPortOfTheWeb()) {
            throw new RefusedException("port " + address.port() + " is not one of the web's");
        }
        return pagePause(address, own)
                .thenCompose(pause -> turns.enter(address.host(), own, pause, redirects > 0))
                .thenCompose(turn -> send(turn, own))
                .thenComposeAsync(this::interpret, workers);
    }

    /** The pause between two pages of a host; null where it is no page that is asked for. */
    private CompletableFuture<@Nullable Duration> pagePause(WebAddress address, boolean own) {
        if (request.kind() != Kind.PAGE) {
            return CompletableFuture.completedFuture(null);
        }
        Politeness politeness = settings.politeness();
        return robots.check(address, request, own).thenApply(asked -> {
            Duration wanted = asked == null ? Duration.ZERO : min(asked, politeness.maxCrawlDelay());
            return max(wanted, politeness.pageDelay());
        });
    }

    /** The time that a request waits for its turn is not its own. */
    private CompletableFuture<Answer> send(Turn turn, boolean own) {
        CompletableFuture<Answer> sent;
        try {
            sent = new Sender(clients.of(own), request, settings).send(url, timeLeft);
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        return sent.whenComplete((answer, cause) -> {
            timeLeft = timeLeft.minusNanos(System.nanoTime() - turn.begun());
            turns.end(turn, answer == null ? 0 : answer.status(), answer == null ? null : answer.retryAfter(clock));
        });
    }

    private CompletableFuture<FetchResult> interpret(Answer answer) {
        if (answer.isRedirect()) {
            return follow(answer);
        }
        return CompletableFuture.completedFuture(
                switch (answer.status()) {
                    case 201, 202, 204 -> request.form() != null ? content(answer) : failure(answer);
                    case 200 -> content(answer);
                    case 304 -> unchanged(answer);
                    default -> failure(answer);
                });
    }

    private CompletableFuture<FetchResult> follow(Answer answer) {
        int most = request.kind() == Kind.ROBOTS ? Robots.MAX_REDIRECTS : settings.maxRedirects();
        if (++redirects > most) {
            throw new RefusedException("more than " + most + " redirects", answer.status());
        }
        if (request.form() != null && !answer.isRedirectOfAForm()) {
            throw new RefusedException("answered " + answer.status() + " to a form", answer.status());
        }
        WebAddress next = target(answer);
        onlyPermanent &= answer.isPermanentRedirect();
        if (onlyPermanent) {
            permanentUrl = next.uri();
        }
        return hop(next);
    }

    private WebAddress target(Answer answer) {
        String location = answer.header(HttpHeaders.LOCATION);
        if (location == null) {
            throw new RefusedException("a redirect (" + answer.status() + ") without Location", answer.status());
        }
        try {
            return WebAddress.redirected(url, location);
        } catch (RefusedException e) {
            throw new RefusedException(
                    "a redirect (" + answer.status() + ") is not followed: " + e.getMessage(), answer.status());
        }
    }

    private FetchResult content(Answer answer) {
        try {
            byte[] body = Decompression.decode(
                    answer.body(), answer.header(HttpHeaders.CONTENT_ENCODING), settings.maxBodyBytes());
            return new FetchResult.Content(
                    url,
                    permanentUrl,
                    body,
                    answer.header(HttpHeaders.CONTENT_TYPE),
                    answer.header(HttpHeaders.ETAG),
                    answer.header(HttpHeaders.LAST_MODIFIED),
                    Freshness.until(answer, clock.instant()),
                    answer.headers("Link"));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private FetchResult unchanged(Answer answer) {
        if (!request.isConditional()) {
            throw new RefusedException("answered 304 (not modified) to a request without conditions", answer.status());
        }
        return new FetchResult.Unchanged(
                permanentUrl,
                answer.header(HttpHeaders.ETAG),
                answer.header(HttpHeaders.LAST_MODIFIED),
                Freshness.until(answer, clock.instant()));
    }

    private FetchResult failure(Answer answer) {
        return new FetchResult.Failure(
                FailureText.ofStatus(url, answer.status()), answer.retryAfter(clock), answer.status());
    }

    private FetchResult failure(Throwable failure) {
        Throwable cause = FailureText.root(failure);
        String reason = FailureText.of(request.url(), url, cause, settings);
        if (cause instanceof NotNowException later) {
            return new FetchResult.Failure(reason, later.retryAfter(), later.status());
        }
        return new FetchResult.Failure(reason, null, cause instanceof RefusedException refused ? refused.status() : 0);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
