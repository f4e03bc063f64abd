package io.newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHeaders;

/** One request with its redirects, from its start to its result. */
final class Exchange {

    private final BiFunction<FetchRequest, String, CloseableHttpAsyncClient> clients;
    private final FetchSettings settings;
    private final FetchRequest request;
    private final Executor workers;
    private final Clock clock;
    private final long deadline;

    // One hop follows the other, and the futures between them publish these.
    private URI url;
    private URI permanentUrl;
    private boolean onlyPermanent = true;
    private int redirects;

    Exchange(
            BiFunction<FetchRequest, String, CloseableHttpAsyncClient> clients,
            FetchSettings settings,
            FetchRequest request,
            Executor workers,
            Clock clock) {
        this.clients = clients;
        this.settings = settings;
        this.request = request;
        this.workers = workers;
        this.clock = clock;
        this.deadline = System.nanoTime() + settings.timeout().toNanos();
        this.url = request.url();
        this.permanentUrl = request.url();
    }

    CompletableFuture<FetchResult> run() {
        return CompletableFuture.completedFuture(request)
                .thenComposeAsync(start -> hop(), workers)
                .exceptionally(cause -> FetchResult.Failure.of(FailureText.of(url, cause, settings)));
    }

    private CompletableFuture<FetchResult> hop() {
        String host = requireWebAddress(url);
        return send(clients.apply(request, host)).thenComposeAsync(this::interpret, workers);
    }

    private static String requireWebAddress(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("only http and https addresses are read");
        }
        if (url.getHost() == null) {
            throw new RefusedException("the address names no host (one outside ASCII is written in its xn-- form)");
        }
        return url.getHost();
    }

    private CompletableFuture<Answer> send(CloseableHttpAsyncClient client) {
        var answer = new CompletableFuture<Answer>();
        Future<Answer> sent = client.execute(
                SimpleRequestProducer.create(message()),
                new AnswerConsumer(settings.maxBodyBytes()),
                new Completion(answer));
        // Time-outs of the socket start anew with every byte: a server that trickles is cut off here.
        return answer.orTimeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                .whenComplete((done, cause) -> sent.cancel(true));
    }

    private SimpleHttpRequest message() {
        SimpleRequestBuilder message = SimpleRequestBuilder.get(url)
                .addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .addHeader(
                        HttpHeaders.ACCEPT,
                        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
                                + " application/json;q=0.9, */*;q=0.8");
        if (request.etag() != null) {
            message.addHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
        }
        if (request.lastModified() != null) {
            message.addHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
        }
        return message.build();
    }

    private CompletableFuture<FetchResult> interpret(Answer answer) {
        if (answer.isRedirect()) {
            return follow(answer);
        }
        return CompletableFuture.completedFuture(
                switch (answer.status()) {
                    case 200 -> content(answer);
                    case 304 -> unchanged(answer);
                    default -> failure(answer);
                });
    }

    private CompletableFuture<FetchResult> follow(Answer answer) {
        if (++redirects > settings.maxRedirects()) {
            throw new RefusedException("more than " + settings.maxRedirects() + " redirects");
        }
        URI next = target(answer);
        onlyPermanent &= answer.isPermanentRedirect();
        if (onlyPermanent) {
            permanentUrl = next;
        }
        url = next;
        return hop();
    }

    private URI target(Answer answer) {
        String location = answer.header(HttpHeaders.LOCATION);
        if (location == null) {
            throw new RefusedException("a redirect (" + answer.status() + ") without Location");
        }
        try {
            URI target = url.resolve(new URI(location));
            requireWebAddress(target);
            return target;
        } catch (URISyntaxException e) {
            throw new RefusedException("a redirect (" + answer.status() + ") to what is no address: " + location);
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
                    Freshness.until(answer, clock.instant()));
        } catch (IOException e) {
            return FetchResult.Failure.of(FailureText.of(url, e, settings));
        }
    }

    private FetchResult unchanged(Answer answer) {
        if (!request.isConditional()) {
            return new FetchResult.Failure(
                    url + " answered 304 (not modified) to a request without conditions", null, answer.status());
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

    private record Completion(CompletableFuture<Answer> answer) implements FutureCallback<Answer> {

        @Override
        public void completed(Answer result) {
            answer.complete(result);
        }

        @Override
        public void failed(Exception cause) {
            answer.completeExceptionally(cause);
        }

        @Override
        public void cancelled() {
            answer.completeExceptionally(new CancellationException("the connection was closed"));
        }
    }
}
