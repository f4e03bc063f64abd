package io.newswire.ingest.websub;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A hub as the standard has it: asks back before it grants, and signs what it sends. */
final class LoopbackHub implements AutoCloseable {

    /** What a subscriber asked for. */
    record Asked(String callback, String topic, String secret, String leaseSeconds) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> verified = new CopyOnWriteArrayList<>();
    private final Javalin server;
    private volatile @Nullable String denial;
    private volatile int leaseSeconds = 86_400;

    LoopbackHub() {
        server = Javalin.create(config -> config.routes.post("/", this::take)).start("127.0.0.1", 0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    void denyBecause(String reason) {
        denial = reason;
    }

    void grantOnly(int seconds) {
        leaseSeconds = seconds;
    }

    List<Asked> asked() {
        return asked;
    }

    /** The subscriber's answers to verifications of intent that echoed the challenge. */
    List<Integer> verified() {
        return verified;
    }

    private void take(Context request) throws IOException, InterruptedException {
        var subscription = new Asked(
                request.formParam("hub.callback"),
                request.formParam("hub.topic"),
                request.formParam("hub.secret"),
                request.formParam("hub.lease_seconds"));
        asked.add(subscription);
        if (denial != null) {
            get(subscription, Map.of("hub.mode", "denied", "hub.reason", denial));
        } else {
            verify(subscription);
        }
        request.status(202);
    }

    private void verify(Asked subscription) throws IOException, InterruptedException {
        String challenge = UUID.randomUUID().toString();
        HttpResponse<String> answer = get(
                subscription,
                Map.of(
                        "hub.mode",
                        "subscribe",
                        "hub.challenge",
                        challenge,
                        "hub.lease_seconds",
                        String.valueOf(leaseSeconds)));
        if (answer.body().equals(challenge)) {
            verified.add(answer.statusCode());
        }
    }

    /** Sends a message of the hub's to a subscriber's callback. */
    HttpResponse<String> get(Asked subscription, Map<String, String> fields) throws IOException, InterruptedException {
        var query = new StringBuilder("?hub.topic=" + encoded(subscription.topic()));
        fields.forEach(
                (name, value) -> query.append('&').append(name).append('=').append(encoded(value)));
        return http.send(
                HttpRequest.newBuilder(URI.create(subscription.callback() + query))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Tells a subscriber of news. */
    int publish(Asked subscription, String body, String secret)
            throws IOException, InterruptedException, GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(subscription.callback()))
                .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes)))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
