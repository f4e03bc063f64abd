package io.newswire.sink.store;

import io.newswire.schemas.Topics;

/** The PostgreSQL schema that holds the tables of a run. */
record RunSchema(String run) {

    static final String PREFIX = "run_";

    RunSchema {
        Topics.requireRunName(run);
    }

    String name() {
        return PREFIX + run;
    }

    /** The name of one of its tables, ready for SQL: run names are such that nothing needs quoting. */
    String table(String table) {
        return name() + "." + table;
    }
}
