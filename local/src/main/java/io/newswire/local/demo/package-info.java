/**
 * A small newsroom to try Newswire on: some twenty desks whose articles were written for this project, served over
 * HTTP on loopback as RSS, Atom and JSON Feed or pushed as ninjs. They come in over ten minutes, with edits, withdrawals, embargoes and
 * syndicated copies.
 */
@NullMarked
package io.newswire.local.demo;

import org.jspecify.annotations.NullMarked;
