package io.newswire.enrich;

import io.newswire.schemas.Topics;

/** Names in Kafka of what belongs to a run. */
final class RunNames {

    private static final String LIVE_APPLICATION = "newswire-enrich";

    private RunNames() {}

    /** The run's application id, which is also its consumer group. */
    static String application(String run) {
        return run.equals(Topics.LIVE) ? LIVE_APPLICATION : LIVE_APPLICATION + "-" + Topics.requireRunName(run);
    }
}
