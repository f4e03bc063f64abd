package io.newswire.enrich.analysis.topics;

import io.newswire.record.TopicRule;
import io.newswire.schemas.MediaTopic;

/**
 * A concept of the IPTC Media Topics.
 *
 * @param top the top-level concept that it is, or that it is below
 * @param rule its code, its English label, and what raises it
 */
public record TopicConcept(MediaTopic top, TopicRule rule) {}
