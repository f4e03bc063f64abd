package io.newswire.ingest.websub;

import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fetch.WebReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks hubs for subscriptions (WebSub, 5.1). */
final class HubClient {

    private final WebReader web;
    private final Secrets secrets;
    private final WebSubSettings settings;

    HubClient(WebReader web, Secrets secrets, WebSubSettings settings) {
        this.web = web;
        this.secrets = secrets;
        this.settings = settings;
    }

    /**
     * Asks for a subscription; the hub then asks back at the callback whether it is meant.
     *
     * @param feed the feed's address, typed by a person
     * @return why the hub does not want to; null where it does
     */
    CompletableFuture<@Nullable String> subscribe(String feedId, HubLinks links, URI feed) {
        String callback = secrets.callback(feedId, links.topic().toString());
        String form = form(Map.of(
                "hub.mode", "subscribe",
                "hub.topic", links.topic().toString(),
                "hub.callback", address(callback),
                "hub.secret", secrets.secret(callback),
                "hub.lease_seconds", String.valueOf(settings.lease().toSeconds())));
        return web.read(FetchRequest.form(links.hub(), feed, form))
                .thenApply(result -> result instanceof FetchResult.Failure failure ? failure.reason() : null);
    }

    private String address(String callback) {
        String base = settings.callback().toString();
        return (base.endsWith("/") ? base : base + "/") + WebSubEndpoint.PATH.substring(1) + callback;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
