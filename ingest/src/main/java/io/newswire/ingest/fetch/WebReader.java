package io.newswire.ingest.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from the web without waiting: conditional requests, redirects, gzip, limits of time and size, and a check of
 * every address when it is connected to. Safe for use by many threads.
 */
public final class WebReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebReader.class);

    private static final int CONNECTIONS_PER_HOST = 4;

    private static final int IO_THREADS = 2;

    private static final int MAX_HEADERS = 200;

    private static final int MAX_HEADER_LINE = 16 * 1024;

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final FetchSettings settings;
    private final Executor workers;
    private final Clock clock;
    private final CloseableHttpAsyncClient guarded;
    private final CloseableHttpAsyncClient trusting;

    /**
     * Starts the clients.
     *
     * @param workers run what takes time, such as asking for names and decompressing; never the network's threads
     */
    public WebReader(FetchSettings settings, Executor workers, Clock clock) {
        this.settings = settings;
        this.workers = workers;
        this.clock = clock;
        // Two clients, since a connection that one feed may use must not be lent to another that may not.
        this.guarded = client(AddressRules::isPublic);
        this.trusting = client(address -> !AddressRules.isNeverAllowed(address));
        guarded.start();
        trusting.start();
    }

    /** Reads; the result never fails, it is a {@link FetchResult.Failure} then. */
    public CompletableFuture<FetchResult> read(FetchRequest request) {
        return new Exchange(this::clientFor, settings, request, workers, clock).run();
    }

    private CloseableHttpAsyncClient clientFor(FetchRequest request, String host) {
        return request.trusts(host, settings.allowedHosts()) ? trusting : guarded;
    }

    private CloseableHttpAsyncClient client(Predicate<InetAddress> allowed) {
        return HttpAsyncClients.custom()
                .setConnectionManager(connections(allowed))
                .setHttp1Config(Http1Config.custom()
                        .setMaxHeaderCount(MAX_HEADERS)
                        .setMaxLineLength(MAX_HEADER_LINE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(settings.timeout().toMillis()))
                        .setResponseTimeout(timeout(settings.timeout().toMillis()))
                        .build())
                .setIOReactorConfig(
                        IOReactorConfig.custom().setIoThreadCount(IO_THREADS).build())
                .setIoReactorExceptionCallback(cause -> LOG.debug("The network's thread has ended", cause))
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .build();
    }

    private AsyncClientConnectionManager connections(Predicate<InetAddress> allowed) {
        Timeout connect = timeout(settings.connectTimeout().toMillis());
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(allowed))
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(timeout(settings.timeout().toMillis()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(connect)
                        .build())
                .build();
    }

    private static Timeout timeout(long millis) {
        return Timeout.ofMilliseconds(millis);
    }

    @Override
    public void close() {
        guarded.close(CloseMode.IMMEDIATE);
        trusting.close(CloseMode.IMMEDIATE);
    }
}
