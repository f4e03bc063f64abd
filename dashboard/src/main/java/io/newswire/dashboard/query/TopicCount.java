package io.newswire.dashboard.query;

/**
 * How many articles are about a topic.
 *
 * @param code for example {@code medtop:15000000}
 * @param label English label
 * @param count number of articles
 */
public record TopicCount(String code, String label, long count) {}
