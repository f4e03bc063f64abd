package io.newswire.local;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.dashboard.DashboardConfig;
import io.newswire.dashboard.DashboardService;
import io.newswire.enrich.EnrichConfig;
import io.newswire.enrich.EnrichService;
import io.newswire.ingest.IngestConfig;
import io.newswire.ingest.IngestService;
import io.newswire.service.Service;
import io.newswire.service.ServiceConfig;
import io.newswire.sink.SinkConfig;
import io.newswire.sink.SinkService;
import java.util.Map;

/** The services, in the order of the dataflow. */
public enum ServiceKind {
    /** Feeds, pushes and files to news.raw. */
    ingest,
    /** news.raw to news.enriched. */
    enrich,
    /** news.enriched to PostgreSQL and to the topics of subscribers. */
    sink,
    /** PostgreSQL and news.enriched to people. */
    dashboard;

    /**
     * Reads the service's settings.
     *
     * @throws org.apache.kafka.common.config.ConfigException if a setting is unknown or wrong
     */
    public ServiceConfig config(Map<String, String> file, Map<String, String> environment) {
        return switch (this) {
            case ingest -> new IngestConfig(file, environment);
            case enrich -> new EnrichConfig(file, environment);
            case sink -> new SinkConfig(file, environment);
            case dashboard -> new DashboardConfig(file, environment);
        };
    }

    /** Makes the service, ready to be started. */
    public Service create(ServiceConfig config, MeterRegistry metrics) {
        return switch (this) {
            case ingest -> new IngestService((IngestConfig) config, metrics);
            case enrich -> new EnrichService((EnrichConfig) config, metrics);
            case sink -> new SinkService((SinkConfig) config, metrics);
            case dashboard -> new DashboardService((DashboardConfig) config, metrics);
        };
    }

    /** Setting of the address it listens on. */
    public String hostKey() {
        return name() + ".http.host";
    }

    /** Setting of the port it listens on. */
    public String portKey() {
        return name() + ".http.port";
    }
}
