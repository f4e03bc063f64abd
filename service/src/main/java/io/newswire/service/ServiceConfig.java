package io.newswire.service;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/**
 * Settings of one service: a table of keys with types, defaults, ranges and descriptions, read from a properties file
 * and overridden by the environment.
 *
 * <p>A service's own keys begin with its name. Keys of the other services are left to them, so that one file can serve
 * all; any other key that no table knows is refused. The environment variable of {@code ingest.http.port} is
 * {@code NEWSWIRE_INGEST_HTTP_PORT}.
 */
public abstract class ServiceConfig extends AbstractConfig {

    /** Everything after this prefix goes to the Kafka clients, for example {@code kafka.security.protocol}. */
    public static final String KAFKA_PREFIX = "kafka.";

    public static final String BOOTSTRAP_SERVERS = KAFKA_PREFIX + CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

    /** The registry's address, and with this prefix its other settings, under Confluent's own names. */
    public static final String REGISTRY_PREFIX = "schema.registry.";

    public static final String REGISTRY_URL = REGISTRY_PREFIX + "url";

    /** Settings of the database begin with this, in the services that have one. */
    private static final String DATABASE_PREFIX = "database.";

    public static final String DATABASE_URL = DATABASE_PREFIX + "url";

    public static final String DATABASE_USER = DATABASE_PREFIX + "user";

    public static final String DATABASE_PASSWORD = DATABASE_PREFIX + "password";

    /** The services, by the prefix of their own keys. */
    private static final List<String> SERVICES = List.of("ingest.", "enrich.", "sink.", "dashboard.");

    private static final String ENVIRONMENT_PREFIX = "NEWSWIRE_";

    /**
     * Reads settings.
     *
     * @param definition the service's table, made from {@link #commonDef()}
     * @param file settings as in the file
     * @param environment the process's environment; its settings win
     * @throws ConfigException naming every key that is unknown, or the first whose value is wrong
     */
    protected ServiceConfig(ConfigDef definition, Map<String, String> file, Map<String, String> environment) {
        super(definition, merged(definition, file, environment), false);
        refuseUnknown(definition, originals());
    }

    /** The keys that every service has. */
    public static ConfigDef commonDef() {
        return new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS,
                        ConfigDef.Type.LIST,
                        "127.0.0.1:9092",
                        Importance.HIGH,
                        "Kafka brokers to begin with, as host:port, parted by commas. Any other key after 'kafka.' is"
                                + " handed to the Kafka clients.")
                .define(
                        REGISTRY_URL,
                        ConfigDef.Type.LIST,
                        "http://127.0.0.1:8085/apis/ccompat/v7",
                        Importance.HIGH,
                        "Address of the schema registry (Confluent's API); several, parted by commas, are tried in"
                                + " turn. Any other key after 'schema.registry.' is handed to the serializers.");
    }

    /** Adds the keys of the database to a table. */
    public static ConfigDef withDatabase(ConfigDef definition) {
        return definition
                .define(
                        DATABASE_URL,
                        ConfigDef.Type.STRING,
                        "jdbc:postgresql://127.0.0.1:5432/newswire",
                        Importance.HIGH,
                        "JDBC address of the PostgreSQL database.")
                .define(
                        DATABASE_USER,
                        ConfigDef.Type.STRING,
                        "newswire",
                        Importance.HIGH,
                        "Whom to connect to the database as.")
                .define(
                        DATABASE_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.HIGH,
                        "The password of the database's user.");
    }

    /** JDBC address of the database; for a service whose table has it. */
    public String databaseUrl() {
        return getString(DATABASE_URL);
    }

    /** Whom to connect to the database as. */
    public String databaseUser() {
        return getString(DATABASE_USER);
    }

    /** The password, for whoever connects and nobody else. */
    public String databasePassword() {
        return getPassword(DATABASE_PASSWORD).value();
    }

    /** Settings for a Kafka client and for the serdes: all that stands after {@code kafka.}, and the registry's. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> client = new HashMap<>(originalsWithPrefix(KAFKA_PREFIX));
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.join(",", getList(BOOTSTRAP_SERVERS)));
        client.putAll(originalsWithPrefix(REGISTRY_PREFIX, false));
        client.put(REGISTRY_URL, String.join(",", getList(REGISTRY_URL)));
        return client;
    }

    private static Map<String, String> merged(
            ConfigDef definition, Map<String, String> file, Map<String, String> environment) {
        var merged = new HashMap<>(file);
        for (String key : definition.names()) {
            String value = environment.get(environmentName(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        // Keys that are handed on are in no table: their names are read off the variables.
        for (String prefix : List.of(KAFKA_PREFIX, REGISTRY_PREFIX)) {
            environment.forEach((name, value) -> {
                if (name.startsWith(environmentName(prefix))) {
                    merged.put(keyOf(name), value);
                }
            });
        }
        return merged;
    }

    /** The environment variable that overrides a key. */
    public static String environmentName(String key) {
        return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String keyOf(String environmentName) {
        return environmentName
                .substring(ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    private static void refuseUnknown(ConfigDef definition, Map<String, Object> given) {
        var unknown = new TreeSet<String>();
        for (String key : given.keySet()) {
            boolean known = definition.names().contains(key)
                    || key.startsWith(KAFKA_PREFIX)
                    || key.startsWith(REGISTRY_PREFIX)
                    || key.startsWith(DATABASE_PREFIX)
                    || (SERVICES.stream().anyMatch(key::startsWith) && !ownPrefix(definition, key));
            if (!known) {
                unknown.add(key);
            }
        }
        if (!unknown.isEmpty()) {
            throw new ConfigException(
                    "Unknown settings: " + String.join(", ", unknown) + ". Known here: " + definition.names());
        }
    }

    private static boolean ownPrefix(ConfigDef definition, String key) {
        String prefix = key.substring(0, key.indexOf('.') + 1);
        return definition.names().stream().anyMatch(name -> name.startsWith(prefix));
    }
}
