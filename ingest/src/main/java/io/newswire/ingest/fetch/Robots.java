package io.newswire.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the robots.txt of each host allows (RFC 9309), read when it is first asked for, and again a day later. */
final class Robots {

    /** RFC 9309, 2.5: a parser must take at least so much; the rest is cut off. */
    static final int MAX_BYTES = 500 * 1024;

    /** RFC 9309, 2.3.1.2: so many redirects are followed, of more nothing is concluded. */
    static final int MAX_REDIRECTS = 5;

    private static final Duration FRESH = Duration.ofDays(1);

    /** A host whose robots.txt cannot be read is left alone so long. */
    private static final Duration UNKNOWN = Duration.ofMinutes(10);

    private static final int MAX_HOSTS = 10_000;

    private static final long MAX_TOTAL_BYTES = 64L * 1024 * 1024;

    /** The name that a robots.txt calls us by. */
    private static final List<String> NAMES = List.of("newswire");

    private record Key(URI origin, boolean own) {}

    /** Rules; bytes is what they were read from, about as much as they hold. */
    private record Known(BaseRobotRules rules, Instant until, int bytes) {}

    private final Function<FetchRequest, CompletableFuture<FetchResult>> web;
    private final Executor workers;
    private final Clock clock;
    private final Map<Key, CompletableFuture<Known>> known = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Rules of all hosts.
     *
     * @param web reads a robots.txt
     * @param workers go on with what waited for it
     */
    Robots(Function<FetchRequest, CompletableFuture<FetchResult>> web, Executor workers, Clock clock) {
        this.web = web;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Checks a page.
     *
     * @param own whether it is on a host of the reader's own
     * @return the pause that the host wants between pages, null where it does not say; fails with
     *     {@link RefusedException} if it wants the page not to be read, with {@link NotNowException} if what it wants
     *     cannot be told at present
     */
    CompletableFuture<@Nullable Duration> check(WebAddress page, FetchRequest request, boolean own) {
        return rules(page, request, own).thenApplyAsync(known -> pause(page, known), workers);
    }

    private static @Nullable Duration pause(WebAddress page, Known known) {
        String host = page.origin().getRawAuthority();
        if (known.rules().isDeferVisits()) {
            throw new NotNowException(
                    "the robots.txt of " + host + " cannot be read, so that it is not known whether the page may be",
                    known.until(),
                    0);
        }
        if (!known.rules().isAllowed(page.uri().toString())) {
            throw new RefusedException("the robots.txt of " + host + " does not want it to be read");
        }
        long pause = known.rules().getCrawlDelay();
        return pause == BaseRobotRules.UNSET_CRAWL_DELAY ? null : Duration.ofMillis(Math.max(0, pause));
    }

    private CompletableFuture<Known> rules(WebAddress page, FetchRequest request, boolean own) {
        var key = new Key(page.origin(), own);
        CompletableFuture<Known> mine = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<Known> there = known.get(key);
            if (there != null && !isOver(there)) {
                return there;
            }
            forget(key);
            known.put(key, mine);
        }
        URI file = page.origin().resolve("/robots.txt");
        var unused = web.apply(FetchRequest.robots(file, request.typed()))
                .thenApply(result -> known(file, result))
                .exceptionally(cause -> unknown())
                .thenAccept(read -> complete(key, mine, read));
        return mine;
    }

    private boolean isOver(CompletableFuture<Known> rules) {
        return rules.isDone() && !rules.join().until().isAfter(clock.instant());
    }

    private Known known(URI file, FetchResult result) {
        Instant tomorrow = clock.instant().plus(FRESH);
        if (result instanceof FetchResult.Content content) {
            return new Known(parse(file, content), tomorrow, content.body().length);
        }
        int status = result instanceof FetchResult.Failure failure ? failure.status() : 0;
        boolean none = status >= 300 && status < 500 && status != 429;
        if (none) {
            return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), tomorrow, 0);
        }
        return unknown();
    }

    private Known unknown() {
        var unknown = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        unknown.setDeferVisits(true);
        return new Known(unknown, clock.instant().plus(UNKNOWN), 0);
    }

    /** A parser has a state, so each file has its own; no delay is too long for it, since we cut it ourselves. */
    private static BaseRobotRules parse(URI file, FetchResult.Content content) {
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(file.toString(), content.body(), content.contentType(), NAMES);
    }

    private void complete(Key key, CompletableFuture<Known> rules, Known read) {
        synchronized (this) {
            rules.complete(read);
            bytes += known.get(key) == rules ? read.bytes() : 0;
            while (known.size() > MAX_HOSTS || (bytes > MAX_TOTAL_BYTES && known.size() > 1)) {
                forget(known.keySet().iterator().next());
            }
        }
    }

    private void forget(Key key) {
        CompletableFuture<Known> gone = known.remove(key);
        if (gone != null && gone.isDone()) {
            bytes -= gone.join().bytes();
        }
    }
}
