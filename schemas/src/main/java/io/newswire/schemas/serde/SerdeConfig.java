package io.newswire.schemas.serde;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of serializers and deserializers: Confluent's keys with Confluent's defaults. The map that carries them
 * carries the settings of a Kafka client too, which are left alone; but a key of Confluent's families that is not
 * supported here is refused, because ignoring it would silently do something else.
 */
final class SerdeConfig extends AbstractConfig {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String USE_LATEST = "use.latest.version";
    static final String LATEST_STRICT = "latest.compatibility.strict";
    static final String NORMALIZE = "normalize.schemas";
    static final String MAX_SCHEMAS = "max.schemas.per.subject";
    static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String SPECIFIC_KEY_TYPE = "specific.avro.key.type";
    static final String SPECIFIC_VALUE_TYPE = "specific.avro.value.type";
    static final String KEY_NAMING = "key.subject.name.strategy";
    static final String VALUE_NAMING = "value.subject.name.strategy";
    static final String BASIC_SOURCE = "basic.auth.credentials.source";
    static final String BASIC_USER_INFO = "basic.auth.user.info";
    static final String BASIC_USER_INFO_OLD = "schema.registry.basic.auth.user.info";
    static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    static final String BEARER_TOKEN = "bearer.auth.token";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String MAX_RETRIES = "max.retries";
    static final String RETRY_WAIT = "retries.wait.ms";
    static final String RETRY_MAX_WAIT = "retries.max.wait.ms";
    static final String REGISTRY_PREFIX = "schema.registry.";

    /** Beginnings of Confluent's keys; no key of a Kafka client begins so. */
    private static final List<String> FAMILIES = List.of(
            REGISTRY_PREFIX,
            "auto.register.",
            "avro.",
            "basic.auth.",
            "bearer.auth.",
            "context.name.",
            "http.",
            "id.compatibility.",
            "key.schema.",
            "key.subject.",
            "latest.",
            "max.retries",
            "max.schemas.",
            "normalize.",
            "propagate.schema.",
            "proxy.",
            "reference.subject.",
            "request.header.",
            "retries.",
            "rule.",
            "schema.format",
            "schema.reflection",
            "specific.avro.",
            "use.latest.",
            "use.schema.",
            "value.schema.",
            "value.subject.");

    SerdeConfig(Map<String, ?> settings) {
        super(definition(), settings, false);
        refuseUnsupported(settings);
        if (getList(URL).isEmpty()) {
            throw new ConfigException(URL, "", "give the address of a schema registry");
        }
    }

    private static ConfigDef definition() {
        String naming = SubjectNaming.TopicNameStrategy.name();
        var definition = new ConfigDef()
                .define(URL, ConfigDef.Type.LIST, Importance.HIGH, "Addresses of the registry, tried in turn.")
                .define(
                        AUTO_REGISTER,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.MEDIUM,
                        "Register a schema when it is first used.")
                .define(
                        USE_LATEST,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Write with the subject's newest schema.")
                .define(
                        LATEST_STRICT,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.LOW,
                        "Check that the newest schema can read ours.")
                .define(
                        NORMALIZE,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Let the registry ignore insignificant order.")
                .define(
                        MAX_SCHEMAS,
                        ConfigDef.Type.INT,
                        1000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Schemas cached per subject.")
                .define(
                        REMOVE_JAVA_PROPERTIES,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Register without Java's hints.")
                .define(SPECIFIC_READER, ConfigDef.Type.BOOLEAN, false, Importance.HIGH, "Read into generated classes.")
                .define(
                        SPECIFIC_KEY_TYPE,
                        ConfigDef.Type.CLASS,
                        null,
                        Importance.MEDIUM,
                        "Generated class of the keys.")
                .define(
                        SPECIFIC_VALUE_TYPE,
                        ConfigDef.Type.CLASS,
                        null,
                        Importance.MEDIUM,
                        "Generated class of the values.")
                .define(KEY_NAMING, ConfigDef.Type.STRING, naming, Importance.MEDIUM, "How subjects of keys are named.")
                .define(
                        VALUE_NAMING,
                        ConfigDef.Type.STRING,
                        naming,
                        Importance.MEDIUM,
                        "How subjects of values are named.");
        defineAuthentication(definition);
        defineTransport(definition);
        return definition;
    }

    private static void defineAuthentication(ConfigDef definition) {
        definition
                .define(BASIC_SOURCE, ConfigDef.Type.STRING, "URL", Importance.MEDIUM, "URL or USER_INFO.")
                .define(
                        BASIC_USER_INFO,
                        ConfigDef.Type.PASSWORD,
                        null,
                        Importance.MEDIUM,
                        "user:password, for USER_INFO.")
                .define(
                        BASIC_USER_INFO_OLD,
                        ConfigDef.Type.PASSWORD,
                        null,
                        Importance.LOW,
                        "The same under its older name.")
                .define(
                        BEARER_SOURCE,
                        ConfigDef.Type.STRING,
                        null,
                        Importance.MEDIUM,
                        "STATIC_TOKEN, or absent for no token.")
                .define(BEARER_TOKEN, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "The token, for STATIC_TOKEN.");
    }

    private static void defineTransport(ConfigDef definition) {
        definition
                .define(CONNECT_TIMEOUT, ConfigDef.Type.INT, 60_000, Range.atLeast(1), Importance.LOW, "Milliseconds.")
                .define(READ_TIMEOUT, ConfigDef.Type.INT, 60_000, Range.atLeast(1), Importance.LOW, "Milliseconds.")
                .define(
                        MAX_RETRIES,
                        ConfigDef.Type.INT,
                        3,
                        Range.between(0, 100),
                        Importance.LOW,
                        "Retries at each address.")
                .define(
                        RETRY_WAIT,
                        ConfigDef.Type.INT,
                        1000,
                        Range.atLeast(0),
                        Importance.LOW,
                        "Longest first wait, ms.")
                .define(
                        RETRY_MAX_WAIT,
                        ConfigDef.Type.INT,
                        20_000,
                        Range.atLeast(0),
                        Importance.LOW,
                        "Longest wait, ms.");
        var ssl = new ConfigDef();
        ssl.withClientSslSupport();
        definition.embed(REGISTRY_PREFIX, "", 0, ssl);
    }

    private void refuseUnsupported(Map<String, ?> settings) {
        var refused = new TreeSet<String>();
        for (String key : settings.keySet()) {
            if (FAMILIES.stream().anyMatch(key::startsWith) && !values().containsKey(key)) {
                refused.add(key);
            }
        }
        if (!refused.isEmpty()) {
            throw new ConfigException("Not supported by Newswire's serializers: " + String.join(", ", refused)
                    + ". Remove them, or use Confluent's own serializers.");
        }
    }

    SubjectNaming naming(boolean isKey) {
        String key = isKey ? KEY_NAMING : VALUE_NAMING;
        return SubjectNaming.of(key, getString(key));
    }
}
