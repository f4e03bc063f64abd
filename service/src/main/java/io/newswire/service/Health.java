package io.newswire.service;

import java.util.Map;

/**
 * How a service stands.
 *
 * @param up whether it does its work
 * @param details what a person who operates it would ask next, for example the state of each part
 */
public record Health(boolean up, Map<String, Object> details) {

    public Health {
        details = Map.copyOf(details);
    }
}
