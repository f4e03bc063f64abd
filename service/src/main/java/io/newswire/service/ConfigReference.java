package io.newswire.service;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

/** The reference of all settings, as Markdown, so that it can never say anything else than the tables do. */
public final class ConfigReference {

    private final StringBuilder page = new StringBuilder();
    private final Set<String> described = new HashSet<>();

    private ConfigReference() {}

    /**
     * Renders tables, each under its heading; a key is described once, under the first heading that has it.
     *
     * @param tables by heading, in the order they are to appear in
     */
    public static String markdown(Map<String, ConfigDef> tables) {
        var reference = new ConfigReference();
        tables.forEach(reference::section);
        return reference.page.toString();
    }

    private void section(String heading, ConfigDef table) {
        page.append("## ").append(heading).append("\n\n");
        page.append("| key | environment variable | type | default | range | what it does |\n");
        page.append("|---|---|---|---|---|---|\n");
        table.configKeys().values().stream()
                .filter(key -> described.add(key.name))
                .forEach(this::row);
        page.append('\n');
    }

    private void row(ConfigDef.ConfigKey key) {
        String range = key.validator == null ? "" : key.validator.toString();
        page.append("| `").append(key.name).append("` | `").append(ServiceConfig.environmentName(key.name));
        page.append("` | ").append(key.type().name().toLowerCase(Locale.ROOT));
        page.append(" | ").append(defaultOf(key)).append(" | ").append(cell(range));
        page.append(" | ").append(cell(key.documentation)).append(" |\n");
    }

    private static String defaultOf(ConfigDef.ConfigKey key) {
        if (!key.hasDefault()) {
            return "required";
        }
        // A password's own text says [hidden], even of an empty one.
        boolean none = key.defaultValue == null || key.defaultValue.equals(new Password(""));
        String value = none ? "" : ConfigDef.convertToString(key.defaultValue, key.type());
        return value.isEmpty() ? "none" : "`" + cell(value) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
