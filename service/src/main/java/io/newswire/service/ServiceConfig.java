package io.newswire.service;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/**
 * Settings of one service: a table of keys with types, defaults, ranges and descriptions, read from a properties file
 * and overridden by the environment.
 *
 * <p>A service's own keys begin with its name. Keys of the other services are left to them, so that one file can serve
 * all; any other key that no table knows is refused, and so is a variable that begins like one of the service and is none.
 * The environment variable of {@code ingest.http.port} is
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

    /**
     * Reads settings.
     *
     * @param definition the service's table, made from {@link #commonDef()}
     * @param file settings as in the file
     * @param environment the process's environment; its settings win
     * @throws org.apache.kafka.common.config.ConfigException naming everything that is unknown or wrong
     */
    protected ServiceConfig(ConfigDef definition, Map<String, String> file, Map<String, String> environment) {
        super(definition, Settings.of(definition, file, environment), false);
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

    /** The environment variable that overrides a key. */
    public static String environmentName(String key) {
        return Settings.environmentName(key);
    }
}
