package io.newswire.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.service.HttpEndpoint;
import io.newswire.testkit.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dashboard on a port of its own, and a client for it. */
public final class TestDashboard implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final DashboardService service;
    private final HttpEndpoint endpoint;

    public TestDashboard(Database database, Map<String, ?> clientConfig, Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "database.url", database.jdbcUrl(),
                "database.user", database.user(),
                "database.password", database.password(),
                "kafka.bootstrap.servers", clientConfig.get("bootstrap.servers").toString(),
                "schema.registry.url", clientConfig.get("schema.registry.url").toString()));
        settings.putAll(more);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        service = new DashboardService(new DashboardConfig(settings, Map.of()), metrics);
        endpoint = HttpEndpoint.start("127.0.0.1", 0, 1_000_000, metrics, service::health, List.of(service::routes));
        service.start();
    }

    public DashboardService service() {
        return service;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + endpoint.port() + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    public JsonNode getJson(String path) {
        return parse(get(path).body());
    }

    public JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** Opens a stream. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), BodyHandlers.ofInputStream());
    }

    @Override
    public void close() {
        service.close();
        endpoint.close();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
