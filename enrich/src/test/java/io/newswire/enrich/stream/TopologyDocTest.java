package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyDocTest {

    private static final Path DOC = Path.of("../docs/topology.md");

    @Test
    void thePictureShowsTheTopologyAsItIs(@TempDir Path stateDir) throws IOException {
        String drawn;
        try (var rig = new EnrichRig(stateDir)) {
            drawn = page(rig.description);
        }
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOC, drawn);
        }
        assertThat(Files.readString(DOC))
                .as("draw it anew: mvn -pl enrich -am test -Dtest=TopologyDocTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.args=-Dupdate.docs=true")
                .isEqualTo(drawn);
    }

    private static String page(TopologyDescription topology) {
        return """
                # The topology of enrich

                Drawn from the code by `TopologyDocTest`, which fails when this page is stale and says how to draw it anew.
                A reprocessing run has the same topology with other output topics, and state of its own.

                ```mermaid
                %s```

                | step | does |
                |---|---|
                | validate | refuses what is no article: its bytes go to `news.dead-letters` |
                | version | drops content that is known and what is older; numbers the rest |
                | analyse | language, entities, topics, signature: a pure function |
                | hold | keeps embargoed and withheld articles until their time; writes the article's state |
                | route | notes whom earlier versions reached, and sends all versions to one story group |
                | assign-story | tells copies from originals, puts each article into a story, merges and splits stories |
                | emit | writes `news.enriched`, or `news.enriched.<run>` |
                | tell-changes | writes what became of stories to `news.stories`, or `news.stories.<run>`, in the transaction of the article that showed it |
                | knowledge | every instance reads all edits of `news.knowledge`, before any article and then as they come |
                """.formatted(new MermaidTopology(topology).draw());
    }
}
