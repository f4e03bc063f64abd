package io.newswire.ingest.websub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.record.HubSubscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where hubs reach us. {@code GET} is a hub that asks whether a subscription is meant, or that declines it (WebSub, 5.3 and
 * 5.2); {@code POST} is news (7), whose body is only looked at for its signature: the feed itself is then polled, by
 * whichever instance owns it, so that an item is published once whichever way it comes.
 */
final class WebSubEndpoint {

    /** Followed by what {@link Secrets#callback} makes. */
    static final String PATH = "/v1/websub/";

    private static final int MAX_CHALLENGE = 4_096;

    private static final int MAX_REASON = 200;

    private static final Duration MIN_LEASE = Duration.ofMinutes(1);

    private static final Duration MAX_LEASE = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(WebSubEndpoint.class);

    private final SubscriptionTable table;
    private final Secrets secrets;
    private final WebSubSettings settings;
    private final Clock clock;

    WebSubEndpoint(SubscriptionTable table, Secrets secrets, WebSubSettings settings, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    void routes(RoutesConfig routes) {
        routes.get(PATH + "{callback}", this::verify);
        routes.post(PATH + "{callback}", this::news);
    }

    /** All that a hub must know to get an answer is in the address, so that any instance can give it. */
    private void verify(Context request) {
        String callback = request.pathParam("callback");
        String topic = request.queryParam("hub.topic");
        String mode = String.valueOf(request.queryParam("hub.mode"));
        String challenge = request.queryParam("hub.challenge");
        if (topic == null || !secrets.isFor(callback, topic)) {
            refuse(request, 404, "there is no such subscription");
        } else if (mode.equals("denied")) {
            denied(callback, topic, request.queryParam("hub.reason"));
            request.status(200);
        } else if (challenge == null || challenge.length() > MAX_CHALLENGE) {
            refuse(request, 400, "hub.challenge is missing, or longer than " + MAX_CHALLENGE + " characters");
        } else if (isMeant(mode, callback, topic, request.queryParam("hub.lease_seconds"))) {
            request.status(200)
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType("text/plain")
                    .result(challenge);
        } else {
            refuse(request, 404, "that is not meant");
        }
    }

    /** A subscription is meant as long as the feed has it; its end, when it has not. */
    private boolean isMeant(String mode, String callback, String topic, @Nullable String leaseSeconds) {
        String feedId = Secrets.feedOf(callback);
        if (mode.equals("unsubscribe")) {
            return table.get(feedId).isEmpty();
        }
        if (!mode.equals("subscribe")) {
            return false;
        }
        Instant until = clock.instant().plus(lease(leaseSeconds));
        LOG.info("The hub of feed {} tells of its news until {}", feedId, until);
        table.change(feedId, known -> of(known, topic) ? granted(known, until) : null);
        return true;
    }

    private static boolean of(@Nullable HubSubscription known, String topic) {
        return known != null && known.getTopic().equals(topic);
    }

    private static HubSubscription granted(HubSubscription known, Instant until) {
        return HubSubscription.newBuilder(known)
                .setLeaseUntil(until)
                .setDenied(null)
                .build();
    }

    /** As the hub says, within reason. */
    private Duration lease(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,9}")) {
            return settings.lease();
        }
        Duration said = Duration.ofSeconds(Long.parseLong(seconds));
        if (said.compareTo(MIN_LEASE) < 0) {
            return MIN_LEASE;
        }
        return said.compareTo(MAX_LEASE) > 0 ? MAX_LEASE : said;
    }

    private void denied(String callback, String topic, @Nullable String reason) {
        String said = reason == null ? "the hub does not say why" : reason;
        String cut = said.length() > MAX_REASON ? said.substring(0, MAX_REASON) : said;
        String feedId = Secrets.feedOf(callback);
        LOG.info("The hub of feed {} declines: {}", feedId, cut);
        table.change(
                feedId,
                known -> of(known, topic)
                        ? HubSubscription.newBuilder(known)
                                .setLeaseUntil(null)
                                .setDenied(cut)
                                .build()
                        : null);
    }

    private void news(Context request) {
        String callback = request.pathParam("callback");
        if (!secrets.isSigned(callback, request.bodyAsBytes(), request.header("X-Hub-Signature"))) {
            refuse(request, 403, "the signature is missing or wrong");
            return;
        }
        String feedId = Secrets.feedOf(callback);
        HubSubscription known = table.get(feedId).orElse(null);
        if (known == null || !secrets.isFor(callback, known.getTopic())) {
            // WebSub, 7: so the hub may end the subscription.
            refuse(request, 410, "there is no such subscription any more");
            return;
        }
        table.change(feedId, this::told);
        request.status(202);
    }

    private @Nullable HubSubscription told(@Nullable HubSubscription known) {
        return known == null
                ? null
                : HubSubscription.newBuilder(known).setLastPush(clock.instant()).build();
    }

    private static void refuse(Context request, int status, String error) {
        request.status(status).json(Map.of("error", error, "at", PATH));
    }
}
