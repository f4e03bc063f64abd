package io.newswire.ingest.fetch;

import io.newswire.ingest.fetch.FetchRequest.Kind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Sends one message of a request, and takes the answer. */
record Sender(CloseableHttpAsyncClient client, FetchRequest request, FetchSettings settings) {

    private static final String FEEDS = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/xml;q=0.9, application/json;q=0.9, */*;q=0.8";

    private static final String PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.8";

    /**
     * Sends, and once more where the connection was of no use: the server may have closed it just when it was to be used
     * again, or have sent more after its last answer than it announced.
     *
     * @param url where to
     * @param time within which the whole answer must be there
     */
    CompletableFuture<Answer> send(URI url, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        AnswerConsumer first = consumer();
        return send(url, end, first)
                .exceptionallyCompose(cause -> isRepeatable(first, cause)
                        ? send(url, end, consumer())
                        : CompletableFuture.failedFuture(cause));
    }

    private boolean isRepeatable(AnswerConsumer consumer, Throwable cause) {
        return isOfConnection(FailureText.root(cause)) && request.form() == null && !consumer.hasBegun();
    }

    private static boolean isOfConnection(Throwable cause) {
        boolean neverOpen = cause instanceof ConnectException || cause instanceof NoRouteToHostException;
        return cause instanceof ConnectionClosedException
                || cause instanceof HttpException
                || (cause instanceof SocketException && !neverOpen);
    }

    private CompletableFuture<Answer> send(URI url, long end, AnswerConsumer consumer) {
        var answer = new CompletableFuture<Answer>();
        Future<Answer> sent =
                client.execute(SimpleRequestProducer.create(message(url)), consumer, new Completion(answer));
        // Time-outs of the socket start anew with every byte: a server that trickles is cut off here.
        return answer.orTimeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                .whenComplete((done, cause) -> breakOff(sent, cause));
    }

    /** Closes the connection of what failed; that of an answer goes back to the others, for the next request. */
    private static void breakOff(Future<Answer> sent, @Nullable Throwable cause) {
        if (cause != null) {
            sent.cancel(true);
        }
    }

    private AnswerConsumer consumer() {
        return request.kind() == Kind.ROBOTS
                ? new AnswerConsumer(Robots.MAX_BYTES, true)
                : new AnswerConsumer(settings.maxBodyBytes(), false);
    }

    private SimpleHttpRequest message(URI url) {
        SimpleRequestBuilder message = request.form() == null
                ? SimpleRequestBuilder.get(url)
                : SimpleRequestBuilder.post(url).setBody(request.form(), ContentType.APPLICATION_FORM_URLENCODED);
        message.addHeader(HttpHeaders.ACCEPT_ENCODING, request.kind() == Kind.ROBOTS ? "identity" : "gzip, deflate")
                .addHeader(HttpHeaders.ACCEPT, accepted());
        if (request.etag() != null) {
            message.addHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
        }
        if (request.lastModified() != null) {
            message.addHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
        }
        return message.build();
    }

    private String accepted() {
        return switch (request.kind()) {
            case FEED -> FEEDS;
            case PAGE -> PAGES;
            case ROBOTS -> "text/plain, */*;q=0.8";
            case FORM -> "*/*";
        };
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
