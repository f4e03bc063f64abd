package io.newswire.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes the articles of the newsroom's pushing desks as they appear, change and are withdrawn. */
public final class WireDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WireDesk.class);

    private final Newsroom newsroom;
    private final URI target;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Set<ObjectNode> sent = new HashSet<>();

    private WireDesk(Newsroom newsroom, URI target, Clock clock) {
        this.newsroom = newsroom;
        this.target = target;
        this.clock = clock;
    }

    /**
     * Starts pushing, every second what is new.
     *
     * @param address where the push endpoint listens, for example {@code http://127.0.0.1:8080}
     */
    public static WireDesk start(Newsroom newsroom, String address, Clock clock) {
        var wire = new WireDesk(newsroom, URI.create(address + "/v1/articles?source=meridian-wire"), clock);
        var unused = wire.timer.scheduleWithFixedDelay(wire::sendNew, 0, 1, TimeUnit.SECONDS);
        return wire;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void sendNew() {
        try {
            for (PushedArticle article : newsroom.pushed(clock.instant())) {
                ObjectNode ninjs = article.ninjs();
                if (!sent.contains(ninjs) && accepted(ninjs)) {
                    sent.add(ninjs);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} takes no pushes, trying again: {}", target, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("cannot push the newsroom's articles", e);
        }
    }

    private boolean accepted(ObjectNode ninjs) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ninjs.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            LOG.warn("{} answered {}: {}", target, answer.statusCode(), answer.body());
        }
        return answer.statusCode() == 202;
    }
}
