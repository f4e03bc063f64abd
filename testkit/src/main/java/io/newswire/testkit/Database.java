package io.newswire.testkit;

/**
 * A database of PostgreSQL.
 *
 * @param jdbcUrl its address
 * @param user whom to connect as; may do everything in it
 * @param password may be empty
 */
public record Database(String jdbcUrl, String user, String password) {}
