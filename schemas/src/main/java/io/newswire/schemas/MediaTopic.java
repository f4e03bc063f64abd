package io.newswire.schemas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The seventeen top-level concepts of the IPTC Media Topics, with their English labels (version of 2023-10-24, CC BY
 * 4.0).
 */
public enum MediaTopic {
    ARTS("medtop:01000000", "arts, culture, entertainment and media"),
    CONFLICT("medtop:16000000", "conflict, war and peace"),
    CRIME("medtop:02000000", "crime, law and justice"),
    DISASTER("medtop:03000000", "disaster, accident and emergency incident"),
    ECONOMY("medtop:04000000", "economy, business and finance"),
    EDUCATION("medtop:05000000", "education"),
    ENVIRONMENT("medtop:06000000", "environment"),
    HEALTH("medtop:07000000", "health"),
    HUMAN_INTEREST("medtop:08000000", "human interest"),
    LABOUR("medtop:09000000", "labour"),
    LIFESTYLE("medtop:10000000", "lifestyle and leisure"),
    POLITICS("medtop:11000000", "politics"),
    RELIGION("medtop:12000000", "religion"),
    SCIENCE("medtop:13000000", "science and technology"),
    SOCIETY("medtop:14000000", "society"),
    SPORT("medtop:15000000", "sport"),
    WEATHER("medtop:17000000", "weather");

    private final String code;
    private final String label;

    MediaTopic(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its code, for example {@code medtop:15000000}. */
    public String code() {
        return code;
    }

    /** Its English label. */
    public String label() {
        return label;
    }

    /** Its short name in topic names and addresses, for example {@code human-interest}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The concept of a code; empty for a code of a lower level, and for anything else. */
    public static Optional<MediaTopic> ofCode(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code.equals(code)).findFirst();
    }
}
