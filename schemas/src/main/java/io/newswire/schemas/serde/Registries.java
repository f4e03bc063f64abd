package io.newswire.schemas.serde;

import java.util.List;
import org.apache.kafka.common.config.ConfigException;

/** Finds the registry that settings name. */
final class Registries {

    private static final String MOCK = "mock://";

    private Registries() {}

    static RegistryClient open(SerdeConfig config) {
        List<String> urls = config.getList(SerdeConfig.URL);
        if (urls.stream().noneMatch(url -> url.startsWith(MOCK))) {
            return new HttpRegistryClient(new RegistryTransport(config));
        }
        if (urls.size() > 1) {
            throw new ConfigException(SerdeConfig.URL + ": an address that begins with " + MOCK + " stands alone");
        }
        return MockRegistryClient.forScope(urls.get(0).substring(MOCK.length()));
    }
}
