package io.newswire.enrich.analysis.knowledge.dump;

/** What readers say beside what they read. */
interface Remarks {
    /** A line that is wrong: says in which column where there are some, what, and what to do. */
    void refuse(Lines at, String why);

    /** Something that is left out on purpose, and only counted. */
    void skip(String what);
}
