package io.newswire.ingest.fetch;

import java.net.InetAddress;
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
 * Two clients, since a connection that one feed may use must not be lent to another that may not. Neither keeps cookies or
 * credentials, follows redirects, or decompresses: that is for those who count what it costs.
 */
final class HttpClients implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpClients.class);

    private static final int IO_THREADS = 2;

    private static final int MAX_HEADERS = 200;

    private static final int MAX_HEADER_LINE = 16 * 1024;

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    /** Connections for each request that may be under way: else one to a host would be closed for that to the next. */
    private static final int KEPT = 4;

    private final FetchSettings settings;
    private final CloseableHttpAsyncClient guarded;
    private final CloseableHttpAsyncClient trusting;

    /** Starts them. */
    HttpClients(FetchSettings settings) {
        this.settings = settings;
        this.guarded = client(AddressRules::isPublic);
        this.trusting = client(address -> !AddressRules.isNeverAllowed(address));
        guarded.start();
        trusting.start();
    }

    /**
     * The client for a host.
     *
     * @param own whether it is the reader's own, and may have a private address
     */
    CloseableHttpAsyncClient of(boolean own) {
        return own ? trusting : guarded;
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

    /** How many there are at once to one host is left to {@link HostTurns}. */
    private AsyncClientConnectionManager connections(Predicate<InetAddress> allowed) {
        Timeout connect = timeout(settings.connectTimeout().toMillis());
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(allowed))
                .setMaxConnTotal(KEPT * settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
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
