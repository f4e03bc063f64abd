package io.newswire.enrich.analysis.knowledge.dump;

import java.util.Map;

/**
 * What an import came to.
 *
 * @param lines read
 * @param entries things in the file
 * @param names names in the file
 * @param refused lines that were wrong
 * @param skipped what was left out on purpose, by reason
 */
public record ImportSummary(long lines, long entries, long names, long refused, Map<String, Long> skipped) {
    public ImportSummary {
        skipped = Map.copyOf(skipped);
    }
}
