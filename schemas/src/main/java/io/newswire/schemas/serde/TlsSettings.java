package io.newswire.schemas.serde;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** The keys {@code schema.registry.ssl.*}, which mean what Kafka's own {@code ssl.*} mean, applied to an HTTP client. */
final class TlsSettings {

    private TlsSettings() {}

    static void apply(SerdeConfig config, HttpClient.Builder client) {
        if (config.originals().keySet().stream()
                .noneMatch(key -> key.startsWith(SerdeConfig.REGISTRY_PREFIX + "ssl."))) {
            return;
        }
        Map<String, Object> ssl = settings(config);
        requireHostNameCheck(ssl);
        try (var factory = new DefaultSslEngineFactory()) {
            factory.configure(ssl);
            client.sslContext(factory.sslContext());
        }
        client.sslParameters(parameters(ssl));
    }

    private static Map<String, Object> settings(SerdeConfig config) {
        var names = new ConfigDef();
        names.withClientSslSupport();
        var ssl = new HashMap<String, Object>();
        for (String name : names.names()) {
            ssl.put(name, config.values().get(SerdeConfig.REGISTRY_PREFIX + name));
        }
        return ssl;
    }

    private static void requireHostNameCheck(Map<String, Object> ssl) {
        Object algorithm = ssl.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
        if (!"https".equals(algorithm)) {
            throw new ConfigException(
                    SerdeConfig.REGISTRY_PREFIX + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG,
                    algorithm,
                    "the registry's certificate must name its host; supported is https");
        }
    }

    private static SSLParameters parameters(Map<String, Object> ssl) {
        var parameters = new SSLParameters();
        if (ssl.get(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG) instanceof List<?> protocols) {
            parameters.setProtocols(strings(protocols));
        }
        if (ssl.get(SslConfigs.SSL_CIPHER_SUITES_CONFIG) instanceof List<?> suites && !suites.isEmpty()) {
            parameters.setCipherSuites(strings(suites));
        }
        return parameters;
    }

    private static String[] strings(List<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
