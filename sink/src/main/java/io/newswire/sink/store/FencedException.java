package io.newswire.sink.store;

import java.sql.SQLException;

/** Another instance has moved a partition's offset: what was read here is written already, or will be. */
final class FencedException extends SQLException {

    FencedException(RunSchema schema, Advance advance) {
        super("partition " + advance.partition() + " of the " + advance.source().label() + " of run " + schema.run()
                + " is no longer at offset " + advance.from() + ": another instance writes it");
    }
}
