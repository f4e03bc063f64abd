package io.newswire.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.dashboard.DashboardConfig;
import io.newswire.enrich.EnrichConfig;
import io.newswire.ingest.IngestConfig;
import io.newswire.service.ConfigReference;
import io.newswire.sink.SinkConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {

    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void the_page_in_docs_is_what_the_code_says() throws IOException {
        String generated = page();

        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(PAGE)
                .as(
                        "docs/configuration.md; write it anew with: mvn test -pl local -am -Dtest=ConfigurationReferenceTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.args=-Dupdate.docs=true")
                .hasContent(generated);
    }

    private static String page() {
        Map<String, ConfigDef> services = new LinkedHashMap<>();
        services.put("ingest", IngestConfig.definition());
        services.put("enrich", EnrichConfig.definition());
        services.put("sink", SinkConfig.definition());
        services.put("dashboard", DashboardConfig.definition());
        return """
                # Configuration

                Written from the code by `ConfigurationReferenceTest`, which fails when this page is stale and says how to write it
                anew. A setting comes from the file of `--config`, from its environment variable, which wins, or is the default.

                """ + ConfigReference.markdown(services);
    }
}
