package io.newswire.local;

import io.newswire.embedded.EmbeddedStack;
import io.newswire.embedded.StackPorts;
import io.newswire.service.ServiceConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole of Newswire on this machine: broker, registry, PostgreSQL and all services, in one folder. */
public final class LocalNewswire implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final EmbeddedStack stack;
    private final Services services;
    private final Map<String, String> addresses;

    private LocalNewswire(EmbeddedStack stack, Services services, Map<String, String> addresses) {
        this.stack = stack;
        this.services = services;
        this.addresses = addresses;
    }

    /**
     * Starts everything, and writes down in the folder how commands reach it.
     *
     * @param data where everything is kept; what is there already goes on
     * @param httpPort of pushes, API and dashboard; 0 for any free port
     * @param ports of the embedded parts
     * @param environment the process's environment
     * @throws io.newswire.service.PortInUseException if something else listens on one of the ports
     */
    public static LocalNewswire start(
            DataDirectory data, int httpPort, StackPorts ports, Map<String, String> environment) {
        EmbeddedStack stack = EmbeddedStack.start(data.path(), ports);
        try {
            Map<String, String> settings = settings(data, stack);
            var common = new ConnectionConfig(settings, Map.of());
            Services.ensureTopics(common.clientConfig());
            Services services = Services.start(
                    List.of(ServiceKind.values()), settings, withoutAddresses(environment, settings), HOST, httpPort);
            for (ServiceKind kind : ServiceKind.values()) {
                settings.put(kind.hostKey(), HOST);
                settings.put(kind.portKey(), String.valueOf(services.port()));
            }
            data.writeAddresses(settings);
            return new LocalNewswire(stack, services, Map.copyOf(settings));
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static Map<String, String> settings(DataDirectory data, EmbeddedStack stack) {
        var settings = new HashMap<String, String>();
        settings.put(ServiceConfig.BOOTSTRAP_SERVERS, stack.kafka().bootstrapServers());
        settings.put(ServiceConfig.REGISTRY_URL, stack.registry().url());
        settings.put(ServiceConfig.DATABASE_URL, stack.database().jdbcUrl());
        settings.put(ServiceConfig.DATABASE_USER, stack.database().user());
        settings.put(ServiceConfig.DATABASE_PASSWORD, stack.database().password());
        settings.put("enrich.state.dir", data.path().resolve("enrich").toString());
        return settings;
    }

    /** A variable that points the services to another cluster is not meant for this one. */
    private static Map<String, String> withoutAddresses(Map<String, String> environment, Map<String, String> settings) {
        var others = new HashMap<>(environment);
        settings.keySet().forEach(key -> others.remove(ServiceConfig.environmentName(key)));
        return others;
    }

    /** Settings with which a command or another service reaches it. */
    public Map<String, String> addresses() {
        return addresses;
    }

    /** Where pushes, API and dashboard listen. */
    public String httpAddress() {
        return "http://" + HOST + ":" + services.port();
    }

    /** Services first, then what they stand on. */
    @Override
    public void close() {
        services.close();
        stack.close();
    }
}
