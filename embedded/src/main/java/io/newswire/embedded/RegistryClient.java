package io.newswire.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** As much of the registry's API as a registry needs to be set up. */
public final class RegistryClient {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    private static final long POLL_MILLIS = 25;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;

    /** Of the registry at a URL that ends before {@code /subjects}. */
    public RegistryClient(String url) {
        this.url = url;
    }

    /**
     * Waits until it serves.
     *
     * @param alive asked meanwhile; when false, waiting ends at once
     * @throws IllegalStateException if it has ended, or does not serve in time
     */
    public void awaitReady(BooleanSupplier alive, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!serves()) {
            if (!alive.getAsBoolean()) {
                throw new IllegalStateException("it has ended");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no answer at " + url + " in " + timeout.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Makes BACKWARD the global rule where there is none: Apicurio's default is to let everything in. */
    public void requireBackward() {
        try {
            if (send(HttpRequest.newBuilder(URI.create(url + "/config"))).contains("\"NONE\"")) {
                send(HttpRequest.newBuilder(URI.create(url + "/config"))
                        .header("Content-Type", JSON)
                        .PUT(BodyPublishers.ofString("{\"compatibility\":\"BACKWARD\"}")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the compatibility rule at " + url, e);
        }
    }

    private boolean serves() {
        try {
            send(HttpRequest.newBuilder(URI.create(url + "/subjects")));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(REQUEST_TIMEOUT).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
