package io.newswire.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a registry of several addresses. An address that fails, is overloaded or answers with anything but
 * JSON is tried again after a random wait, then the next address is, and the first that answers is asked first from
 * then on.
 */
final class RegistryTransport {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    /** Far above any schema, far below what would hurt. */
    private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;

    private final List<Endpoint> endpoints;
    private final HttpClient http;
    private final Duration timeout;
    private final int maxRetries;
    private final long firstWaitMillis;
    private final long maxWaitMillis;
    private final ObjectMapper json = new ObjectMapper();
    private volatile int preferred;

    RegistryTransport(SerdeConfig config) {
        this.endpoints = Endpoint.of(config);
        var connectTimeout = Duration.ofMillis(config.getInt(SerdeConfig.CONNECT_TIMEOUT));
        this.timeout = connectTimeout.plusMillis(config.getInt(SerdeConfig.READ_TIMEOUT));
        this.maxRetries = config.getInt(SerdeConfig.MAX_RETRIES);
        this.firstWaitMillis = config.getInt(SerdeConfig.RETRY_WAIT);
        this.maxWaitMillis = config.getInt(SerdeConfig.RETRY_MAX_WAIT);
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout);
        TlsSettings.apply(config, client);
        this.http = client.build();
    }

    /**
     * Sends one request.
     *
     * @param method of HTTP
     * @param path below the registry's address, with its query
     * @return the answer's JSON
     * @throws RegistryRefusal where the registry answers that it will not
     * @throws RegistryUnavailableException where none of the addresses answers
     */
    JsonNode send(String method, String path, @Nullable JsonNode body) throws RegistryRefusal {
        int first = preferred;
        IOException last = new IOException("not asked");
        for (int i = 0; i < endpoints.size(); i++) {
            int index = (first + i) % endpoints.size();
            try {
                JsonNode answer = sendTo(endpoints.get(index), method, path, body);
                preferred = index;
                return answer;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new RegistryUnavailableException(
                "No schema registry answers at " + endpoints + ", each tried " + (maxRetries + 1) + " times: "
                        + reason(last) + ". Start it, or correct " + SerdeConfig.URL,
                last);
    }

    private JsonNode sendTo(Endpoint endpoint, String method, String path, @Nullable JsonNode body)
            throws RegistryRefusal, IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return sendOnce(endpoint, method, path, body);
            } catch (IOException e) {
                if (attempt == maxRetries) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private JsonNode sendOnce(Endpoint endpoint, String method, String path, @Nullable JsonNode body)
            throws RegistryRefusal, IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        endpoint.authorization().ifPresent(value -> request.header("Authorization", value));
        HttpResponse<byte[]> response = await(request.build());
        int status = response.statusCode();
        if (status == 408 || status == 429 || status >= 500) {
            throw new IOException("it answers with HTTP status " + status);
        }
        JsonNode answer = parse(response.body(), status);
        if (status / 100 != 2) {
            throw RegistryRefusal.of(endpoint, status, answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> await(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, head -> new BoundedBody(MAX_ANSWER_BYTES));
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new HttpTimeoutException("no answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            response.cancel(true);
            throw new InterruptException(e);
        }
    }

    /** A refusal may come as anything; what is granted has to be a JSON object. */
    private JsonNode parse(byte[] body, int status) throws IOException {
        boolean granted = status / 100 == 2;
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JsonProcessingException e) {
            answer = json.missingNode();
        }
        if (granted && !answer.isObject()) {
            throw new IOException("what answers there is not a schema registry: its answer is not a JSON object");
        }
        return answer;
    }

    /** Waits anything up to a time that doubles with each attempt, so that many clients do not come back at once. */
    private void pause(int attempt) {
        long longest = Math.min(maxWaitMillis, firstWaitMillis << Math.min(attempt, 20));
        try {
            Thread.sleep(longest == 0 ? 0 : ThreadLocalRandom.current().nextLong(longest) + 1);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
