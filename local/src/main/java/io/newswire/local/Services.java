package io.newswire.local;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.SubjectAdmin;
import io.newswire.service.Health;
import io.newswire.service.HttpEndpoint;
import io.newswire.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some services in this process, behind one HTTP port. */
public final class Services implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    /** A push of many articles at once; one article may be as large as a record. */
    private static final long MAX_BODY_BYTES = 32L * 1024 * 1024;

    private final Map<ServiceKind, Service> services = new ConcurrentSkipListMap<>();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gcMetrics = new JvmGcMetrics();
    private final HttpEndpoint http;

    private Services(
            List<ServiceKind> kinds,
            Map<String, String> settings,
            Map<String, String> environment,
            String host,
            int port) {
        new JvmMemoryMetrics().bindTo(metrics);
        gcMetrics.bindTo(metrics);
        for (ServiceKind kind : kinds) {
            services.put(kind, kind.create(kind.config(settings, environment), metrics));
        }
        http = HttpEndpoint.start(
                host,
                port,
                MAX_BODY_BYTES,
                metrics,
                this::health,
                services.values().stream()
                        .<Consumer<io.javalin.config.RoutesConfig>>map(service -> service::routes)
                        .toList());
    }

    /**
     * Starts services.
     *
     * @param kinds which
     * @param settings their settings, as in a file
     * @param environment overrides the settings
     * @param host address to listen on
     * @param port port to listen on
     * @throws io.newswire.service.PortInUseException if something else listens there
     * @throws org.apache.kafka.common.config.ConfigException if a setting is unknown or wrong
     */
    public static Services start(
            List<ServiceKind> kinds,
            Map<String, String> settings,
            Map<String, String> environment,
            String host,
            int port) {
        var services = new Services(kinds, settings, environment, host, port);
        services.services.values().forEach(Service::start);
        return services;
    }

    /**
     * Creates the topics that are missing, says in the log where one that exists is not as Newswire wants it, and
     * registers the schemas.
     *
     * @param clientConfig settings of a Kafka client
     */
    public static void ensureTopics(Map<String, Object> clientConfig) {
        try (Admin admin = Admin.create(clientConfig)) {
            for (String difference : TopicAdmin.ensure(admin, Topics.all())) {
                LOG.warn("left as it is: {}", difference);
            }
        }
        SubjectAdmin.ensure(clientConfig, Topics.all());
    }

    /** The port that the services listen on. */
    public int port() {
        return http.port();
    }

    /** Up if all of them are. */
    public Health health() {
        var details = new TreeMap<String, Object>();
        boolean up = true;
        for (var entry : services.entrySet()) {
            Health health = entry.getValue().health();
            details.put(entry.getKey().name(), Map.of("up", health.up(), "details", health.details()));
            up &= health.up();
        }
        return new Health(up, details);
    }

    @Override
    public void close() {
        http.close();
        // Together: each waits for something, and the person at the terminal for all.
        var threads = new ArrayList<Thread>();
        services.forEach((kind, service) -> {
            var thread = new Thread(service::close, "close-" + kind);
            thread.start();
            threads.add(thread);
        });
        threads.forEach(Services::join);
        gcMetrics.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(8).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
