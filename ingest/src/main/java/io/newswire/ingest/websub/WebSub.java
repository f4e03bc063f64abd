package io.newswire.ingest.websub;

import io.javalin.config.RoutesConfig;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.poll.Hubs;
import io.newswire.record.FeedDefinition;
import io.newswire.record.HubSubscription;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to the feeds that name a hub, keeps the subscriptions alive, and tells the polling when there are news.
 * Polling never rests on it: a feed is still polled now and then, and as ever once its subscription has lapsed.
 */
public final class WebSub implements Hubs, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);

    private final SubscriptionTable table;
    private final HubClient hubs;
    private final WebSubEndpoint endpoint;
    private final SubscriptionRules rules;
    private final Clock clock;
    private final Set<String> withNews = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /**
     * Wires the parts.
     *
     * @param web to be closed by the caller, afterwards
     */
    public WebSub(Clients clients, WebReader web, WebSubSettings settings, Clock clock) {
        var secrets = new Secrets(settings.key());
        this.table = new SubscriptionTable(clients, this::changed);
        this.hubs = new HubClient(web, secrets, settings);
        this.endpoint = new WebSubEndpoint(table, secrets, settings, clock);
        this.rules = new SubscriptionRules(settings.interval());
        this.clock = clock;
        this.thread = new Thread(table, "newswire-ingest-websub");
        thread.setDaemon(true);
    }

    /** Begins to read the subscriptions. */
    public void start() {
        thread.start();
    }

    /** Adds the routes by which hubs reach us. */
    public void routes(RoutesConfig routes) {
        endpoint.routes(routes);
    }

    /** News, or a subscription that has just begun: what came before it was told to nobody. */
    private void changed(@Nullable HubSubscription before, HubSubscription after) {
        boolean begun = after.getLeaseUntil() != null && (before == null || before.getLeaseUntil() == null);
        Instant told = before == null || before.getLastPush() == null ? Instant.MIN : before.getLastPush();
        boolean news = after.getLastPush() != null && after.getLastPush().isAfter(told);
        if (begun || news) {
            withNews.add(after.getFeedId());
        }
    }

    @Override
    public Instant due(String feedId, @Nullable Instant lastPoll, Instant byPolling) {
        HubSubscription known = table.get(feedId).orElse(null);
        if (known == null || lastPoll == null) {
            return byPolling;
        }
        return withNews.contains(feedId)
                ? lastPoll.plus(SubscriptionRules.BETWEEN_POLLS)
                : rules.due(known, lastPoll, byPolling, clock.instant());
    }

    @Override
    public Set<String> withNews() {
        return withNews;
    }

    @Override
    public void begun(String feedId) {
        withNews.remove(feedId);
    }

    @Override
    public void polled(FeedDefinition feed, FetchResult result) {
        HubSubscription known = table.get(feed.getId()).orElse(null);
        if (result instanceof FetchResult.Content content) {
            Optional<HubLinks> links = HubLinks.of(content);
            if (links.isEmpty()) {
                table.remove(feed.getId());
            } else if (known == null || isWanted(known, isAt(known, links.get()))) {
                subscribe(feed, links.get());
            }
        } else if (known != null && isWanted(known, true)) {
            subscribe(feed, new HubLinks(URI.create(known.getHub()), URI.create(known.getTopic())));
        }
    }

    private static boolean isAt(HubSubscription known, HubLinks links) {
        return known.getHub().equals(links.hub().toString())
                && known.getTopic().equals(links.topic().toString());
    }

    private boolean isWanted(HubSubscription known, boolean there) {
        Instant now = clock.instant();
        return there ? rules.isWanted(known, now) : rules.mayMove(known, now);
    }

    /** Written down first: the hub asks back before it answers. */
    private void subscribe(FeedDefinition feed, HubLinks links) {
        table.change(feed.getId(), known -> asked(feed, links, known));
        var unused = hubs.subscribe(feed.getId(), links, URI.create(feed.getUrl()))
                .thenAccept(refusal -> {
                    if (refusal != null) {
                        LOG.info("Feed {} cannot be subscribed to: {}", feed.getId(), refusal);
                        table.change(feed.getId(), known -> declined(known, refusal));
                    }
                });
    }

    private HubSubscription asked(FeedDefinition feed, HubLinks links, @Nullable HubSubscription known) {
        HubSubscription.Builder asked = known != null && isAt(known, links)
                ? HubSubscription.newBuilder(known)
                : HubSubscription.newBuilder()
                        .setFeedId(feed.getId())
                        .setHub(links.hub().toString())
                        .setTopic(links.topic().toString());
        return asked.setAsked(clock.instant()).build();
    }

    private static @Nullable HubSubscription declined(@Nullable HubSubscription known, String why) {
        return known == null
                ? null
                : HubSubscription.newBuilder(known).setDenied(why).build();
    }

    @Override
    public void removed(String feedId) {
        withNews.remove(feedId);
        table.remove(feedId);
    }

    @Override
    public void close() {
        table.close();
    }
}
