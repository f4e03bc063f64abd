package io.newswire.ingest;

import io.newswire.ingest.fetch.FetchSettings;
import io.newswire.ingest.fetch.Politeness;
import io.newswire.ingest.poll.PollSettings;
import io.newswire.ingest.push.PushSettings;
import io.newswire.ingest.websub.WebSubSettings;
import io.newswire.schemas.Topics;
import io.newswire.service.ServiceConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/** Settings of ingest. */
public final class IngestConfig extends ServiceConfig {

    public static final String HTTP_HOST = "ingest.http.host";
    public static final String HTTP_PORT = "ingest.http.port";
    public static final String PUSH_TOKEN = "ingest.push.token";
    public static final String PUSH_BODY_MAX = "ingest.push.body.max.bytes";
    public static final String PUSH_RATE = "ingest.push.rate.per.second";
    public static final String PUSH_BURST = "ingest.push.rate.burst";
    public static final String PUSH_CONCURRENCY = "ingest.push.concurrency";
    public static final String USER_AGENT_CONTACT = "ingest.user.agent.contact";
    public static final String ALLOWED_HOSTS = "ingest.allowed.hosts";
    public static final String CONNECT_TIMEOUT = "ingest.fetch.timeout.connect.seconds";
    public static final String TIMEOUT = "ingest.fetch.timeout.seconds";
    public static final String FETCH_BODY_MAX = "ingest.fetch.body.max.bytes";
    public static final String REDIRECTS_MAX = "ingest.fetch.redirects.max";
    public static final String HOST_CONCURRENCY = "ingest.fetch.host.concurrency";
    public static final String HOST_DELAY = "ingest.fetch.host.delay.ms";
    public static final String HOST_PAGE_DELAY = "ingest.fetch.host.page.delay.ms";
    public static final String HOST_CRAWL_DELAY_MAX = "ingest.fetch.host.crawl.delay.max.seconds";
    public static final String HOST_REST_MAX = "ingest.fetch.host.rest.max.seconds";
    public static final String HOST_WAITING_MAX = "ingest.fetch.host.waiting.max";
    public static final String WEBSUB_CALLBACK_URL = "ingest.websub.callback.url";
    public static final String WEBSUB_KEY = "ingest.websub.key";
    public static final String WEBSUB_LEASE = "ingest.websub.lease.seconds";
    public static final String WEBSUB_INTERVAL = "ingest.websub.poll.interval.seconds";
    public static final String INTERVAL_MIN = "ingest.poll.interval.min.seconds";
    public static final String INTERVAL_MAX = "ingest.poll.interval.max.seconds";
    public static final String BACKOFF_MAX = "ingest.poll.backoff.max.seconds";
    public static final String STARTS = "ingest.poll.starts.per.second";
    public static final String CONCURRENCY = "ingest.poll.concurrency";

    private static final int MAX_BODY_BYTES = 15 * 1024 * 1024;

    private static final int MAX_PORT = 65_535;

    /** What servers are told; it changes with the way feeds are asked for, not with every build. */
    private static final String VERSION = "0.1";

    /** Settings of a file, overridden by the environment. */
    public IngestConfig(Map<String, String> file, Map<String, String> environment) {
        super(definition(), file, environment);
    }

    /** The table of keys. */
    public static ConfigDef definition() {
        return withWebSub(withPolling(withPoliteness(withFetching(withPush(commonDef())))));
    }

    private static ConfigDef withPush(ConfigDef table) {
        return table.define(
                        HTTP_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.HIGH,
                        "Address that the HTTP server listens on; 0.0.0.0 for all.")
                .define(
                        HTTP_PORT,
                        ConfigDef.Type.INT,
                        8081,
                        Range.between(0, MAX_PORT),
                        Importance.HIGH,
                        "Port that the HTTP server listens on, for pushes, health and metrics; 0 for any free one.")
                .define(
                        PUSH_TOKEN,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.HIGH,
                        "Token that a push has to bring, as 'Authorization: Bearer TOKEN'. Empty: none is asked for,"
                                + " which is safe only where nobody else reaches the port.")
                .define(
                        PUSH_BODY_MAX,
                        ConfigDef.Type.INT,
                        MAX_BODY_BYTES,
                        Range.between(1, MAX_BODY_BYTES),
                        Importance.LOW,
                        "The largest push taken, in bytes, after decompression.")
                .define(
                        PUSH_RATE,
                        ConfigDef.Type.INT,
                        500,
                        Range.between(0, 1_000_000),
                        Importance.LOW,
                        "Pushes a second taken from one address in the long run; others are answered with 429. 0 for any"
                                + " number.")
                .define(
                        PUSH_BURST,
                        ConfigDef.Type.INT,
                        1_000,
                        Range.between(1, 1_000_000),
                        Importance.LOW,
                        "Pushes taken from one address at once, after a rest.")
                .define(
                        PUSH_CONCURRENCY,
                        ConfigDef.Type.INT,
                        16,
                        Range.between(1, 1_000),
                        Importance.LOW,
                        "Pushes read and stored at the same time, each with its body in memory; others wait a moment, and"
                                + " are answered with 503.");
    }

    private static ConfigDef withFetching(ConfigDef table) {
        return table.define(
                        USER_AGENT_CONTACT,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.HIGH,
                        "An address or a page by which those whose feeds are polled can reach you; sent as part of"
                                + " User-Agent.")
                .define(
                        ALLOWED_HOSTS,
                        ConfigDef.Type.LIST,
                        "",
                        Importance.MEDIUM,
                        "Hosts that feeds may be read from although their address is private. A feed whose own"
                                + " address names localhost or an IP address literally needs no entry.")
                .define(
                        CONNECT_TIMEOUT,
                        ConfigDef.Type.INT,
                        10,
                        Range.between(1, 300),
                        Importance.LOW,
                        "Seconds until a connection must stand.")
                .define(
                        TIMEOUT,
                        ConfigDef.Type.INT,
                        30,
                        Range.between(1, 600),
                        Importance.LOW,
                        "Seconds until a whole answer must be there, redirects included.")
                .define(
                        FETCH_BODY_MAX,
                        ConfigDef.Type.INT,
                        MAX_BODY_BYTES,
                        Range.between(1, MAX_BODY_BYTES),
                        Importance.LOW,
                        "The largest feed or page taken, in bytes after decompression.")
                .define(
                        REDIRECTS_MAX,
                        ConfigDef.Type.INT,
                        10,
                        Range.between(0, 50),
                        Importance.LOW,
                        "Redirects followed from one address.");
    }

    private static ConfigDef withPoliteness(ConfigDef table) {
        Politeness usual = Politeness.DEFAULT;
        return table.define(
                        HOST_CONCURRENCY,
                        ConfigDef.Type.INT,
                        usual.perHost(),
                        Range.between(1, 100),
                        Importance.MEDIUM,
                        "Requests to one host under way at once. Neither this nor a delay or rest is for hosts that may"
                                + " have a private address: those are your own.")
                .define(
                        HOST_DELAY,
                        ConfigDef.Type.INT,
                        (int) usual.feedDelay().toMillis(),
                        Range.between(0, 600_000),
                        Importance.MEDIUM,
                        "Milliseconds from the start of one request to a host to the start of the next.")
                .define(
                        HOST_PAGE_DELAY,
                        ConfigDef.Type.INT,
                        (int) usual.pageDelay().toMillis(),
                        Range.between(0, 600_000),
                        Importance.MEDIUM,
                        "Milliseconds from the start of one request for a page of a host to the start of the next,"
                                + " where its robots.txt does not ask for more.")
                .define(
                        HOST_CRAWL_DELAY_MAX,
                        ConfigDef.Type.INT,
                        (int) usual.maxCrawlDelay().toSeconds(),
                        Range.between(0, 3_600),
                        Importance.LOW,
                        "The longest Crawl-delay of a robots.txt that is respected, in seconds.")
                .define(
                        HOST_REST_MAX,
                        ConfigDef.Type.INT,
                        (int) usual.maxRest().toSeconds(),
                        Range.between(1, 86_400),
                        Importance.LOW,
                        "The longest that a whole host is left alone because it answered 429 or 503, in seconds.")
                .define(
                        HOST_WAITING_MAX,
                        ConfigDef.Type.INT,
                        usual.maxWaiting(),
                        Range.between(1, 100_000),
                        Importance.LOW,
                        "Requests that may wait for one host's turn.");
    }

    private static ConfigDef withPolling(ConfigDef table) {
        return table.define(
                        INTERVAL_MIN,
                        ConfigDef.Type.INT,
                        300,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "The shortest time between two polls of a feed, in seconds, where its definition fixes none.")
                .define(
                        INTERVAL_MAX,
                        ConfigDef.Type.INT,
                        86_400,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "The longest time between two polls of a feed, in seconds, where its definition fixes none;"
                                + " also the longest that a server's Retry-After is respected.")
                .define(
                        BACKOFF_MAX,
                        ConfigDef.Type.INT,
                        14_400,
                        Range.atLeast(1),
                        Importance.LOW,
                        "The longest time until a feed that fails is tried again, in seconds.")
                .define(
                        STARTS,
                        ConfigDef.Type.INT,
                        60,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Feeds begun in a second, of those that are all due at once because they are new or nobody"
                                + " polled for a while.")
                .define(
                        CONCURRENCY,
                        ConfigDef.Type.INT,
                        64,
                        Range.between(1, 10_000),
                        Importance.MEDIUM,
                        "Polls under way at once.");
    }

    private static ConfigDef withWebSub(ConfigDef table) {
        return table.define(
                        WEBSUB_CALLBACK_URL,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Public address at which the path /v1/websub/ of this service's HTTP server, or of any instance's,"
                                + " can be reached. With it, feeds that name a WebSub hub are subscribed to there. Empty:"
                                + " none is.")
                .define(
                        WEBSUB_KEY,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Secret that callbacks and their signatures are made with: any long random text, the same for"
                                + " all instances. Needed with ingest.websub.callback.url.")
                .define(
                        WEBSUB_LEASE,
                        ConfigDef.Type.INT,
                        864_000,
                        Range.between(60, 7_776_000),
                        Importance.LOW,
                        "How long subscriptions at hubs are asked for, in seconds; they are renewed in time.")
                .define(
                        WEBSUB_INTERVAL,
                        ConfigDef.Type.INT,
                        3_600,
                        Range.between(60, 86_400),
                        Importance.LOW,
                        "Seconds between polls of a feed whose hub tells of news, where its definition fixes none.");
    }

    /** Address that the HTTP server listens on. */
    public String httpHost() {
        return getString(HTTP_HOST);
    }

    /** Port that the HTTP server listens on; 0 for any free one. */
    public int httpPort() {
        return getInt(HTTP_PORT);
    }

    /** The largest push, in bytes: the limit to start an HTTP server with. */
    public int maxPushBytes() {
        return getInt(PUSH_BODY_MAX);
    }

    /** What is asked of a push. */
    public PushSettings push() {
        return new PushSettings(
                getPassword(PUSH_TOKEN).value(),
                maxPushBytes(),
                getInt(PUSH_RATE),
                getInt(PUSH_BURST),
                getInt(PUSH_CONCURRENCY));
    }

    /** How the web is read. */
    public FetchSettings fetch() {
        return new FetchSettings(
                userAgent(),
                seconds(CONNECT_TIMEOUT),
                seconds(TIMEOUT),
                getInt(FETCH_BODY_MAX),
                getInt(REDIRECTS_MAX),
                getInt(CONCURRENCY),
                allowedHosts(),
                politeness());
    }

    private Politeness politeness() {
        return new Politeness(
                getInt(HOST_CONCURRENCY),
                Duration.ofMillis(getInt(HOST_DELAY)),
                Duration.ofMillis(getInt(HOST_PAGE_DELAY)),
                seconds(HOST_CRAWL_DELAY_MAX),
                seconds(HOST_REST_MAX),
                getInt(HOST_WAITING_MAX));
    }

    /** How feeds are polled. */
    public PollSettings poll() {
        return new PollSettings(
                seconds(INTERVAL_MIN),
                seconds(INTERVAL_MAX),
                seconds(BACKOFF_MAX),
                getInt(CONCURRENCY),
                (double) getInt(STARTS) / Topics.PARTITIONS);
    }

    /**
     * How hubs reach this service; empty where they do not.
     *
     * @throws ConfigException if there is an address without a key, or one that is none
     */
    public Optional<WebSubSettings> webSub() {
        String callback = getString(WEBSUB_CALLBACK_URL).strip();
        String key = getPassword(WEBSUB_KEY).value();
        if (callback.isEmpty()) {
            return Optional.empty();
        }
        if (!callback.matches("https?://[^\\s?#]+")) {
            throw new ConfigException(
                    WEBSUB_CALLBACK_URL, callback, "it begins with http:// or https:// and has no query");
        }
        if (key.isBlank()) {
            throw new ConfigException(WEBSUB_KEY + " is needed with " + WEBSUB_CALLBACK_URL + ": any long random text");
        }
        return Optional.of(
                new WebSubSettings(URI.create(callback), key, seconds(WEBSUB_LEASE), seconds(WEBSUB_INTERVAL)));
    }

    private String userAgent() {
        String contact = getString(USER_AGENT_CONTACT);
        return "Newswire/" + VERSION + (contact.isBlank() ? "" : " (+" + contact.strip() + ")");
    }

    private Set<String> allowedHosts() {
        return getList(ALLOWED_HOSTS).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Duration seconds(String key) {
        return Duration.ofSeconds(getInt(key));
    }
}
