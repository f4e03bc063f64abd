package io.newswire.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Where settings come from, and what is wrong with them: all of it at once, so that a person need not try it out. */
final class Settings {

    /** The services, by the prefix of their own keys. */
    private static final List<String> SERVICES = List.of("ingest.", "enrich.", "sink.", "dashboard.");

    /** What is handed on under its own names, and checked by whoever it is handed to. */
    private static final List<String> HANDED_ON = List.of(ServiceConfig.KAFKA_PREFIX, ServiceConfig.REGISTRY_PREFIX);

    private static final String ENVIRONMENT_PREFIX = "NEWSWIRE_";

    private final ConfigDef definition;
    private final Map<String, String> environment;

    private Settings(ConfigDef definition, Map<String, String> environment) {
        this.definition = definition;
        this.environment = environment;
    }

    /**
     * The settings of a file, overridden by the environment.
     *
     * @throws ConfigException naming everything that is unknown or wrong
     */
    static Map<String, String> of(ConfigDef definition, Map<String, String> file, Map<String, String> environment) {
        var settings = new Settings(definition, environment);
        Map<String, String> merged = settings.overridden(file);
        var problems = new ArrayList<>(settings.unknown(merged));
        definition.validate(merged).forEach(value -> problems.addAll(value.errorMessages()));
        if (!problems.isEmpty()) {
            throw new ConfigException(String.join("\n", problems));
        }
        return merged;
    }

    /** The environment variable that overrides a key. */
    static String environmentName(String key) {
        return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private Map<String, String> overridden(Map<String, String> file) {
        var merged = new HashMap<>(file);
        // Keys that are handed on are in no table: their names are read off the variables.
        environment.forEach((name, value) -> {
            if (HANDED_ON.stream().map(Settings::environmentName).anyMatch(name::startsWith)) {
                merged.put(keyOf(name), value);
            }
        });
        for (String key : definition.names()) {
            String value = environment.get(environmentName(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    private static String keyOf(String environmentName) {
        return environmentName
                .substring(ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    private List<String> unknown(Map<String, String> given) {
        var unknown = new TreeSet<String>();
        given.keySet().stream().filter(Predicate.not(this::isKnown)).forEach(unknown::add);
        environment.keySet().stream().filter(this::isMistakenVariable).forEach(unknown::add);
        return unknown.isEmpty()
                ? List.of()
                : List.of("Unknown settings: " + String.join(", ", unknown) + ". Known here: "
                        + String.join(", ", definition.names()));
    }

    private boolean isKnown(String key) {
        return definition.names().contains(key)
                || HANDED_ON.stream().anyMatch(key::startsWith)
                || ServiceConfig.withDatabase(new ConfigDef()).names().contains(key)
                || (SERVICES.stream().anyMatch(key::startsWith) && !isOwn(key));
    }

    /** Other variables may be anybody's, or of another service. */
    private boolean isMistakenVariable(String name) {
        return SERVICES.stream()
                        .filter(this::isOwn)
                        .map(Settings::environmentName)
                        .anyMatch(name::startsWith)
                && definition.names().stream().map(Settings::environmentName).noneMatch(name::equals);
    }

    private boolean isOwn(String key) {
        String prefix = key.substring(0, key.indexOf('.') + 1);
        return definition.names().stream().anyMatch(name -> name.startsWith(prefix));
    }
}
