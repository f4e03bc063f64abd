package io.newswire.ingest.load;

/**
 * A page as a web archive has it.
 *
 * @param at where in the file
 * @param address the page's
 * @param date when it was fetched, in RFC 3339
 * @param answer what the server answered, headers included
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
record Page(String at, String address, String date, byte[] answer) {}
