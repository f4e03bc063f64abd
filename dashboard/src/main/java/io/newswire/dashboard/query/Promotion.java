package io.newswire.dashboard.query;

import java.time.Instant;

/**
 * The run that readers see.
 *
 * @param run its name: {@code live}, or that of a reprocessing run
 * @param since when it was promoted
 */
public record Promotion(String run, Instant since) {}
