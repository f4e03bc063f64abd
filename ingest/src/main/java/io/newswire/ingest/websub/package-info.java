/** Subscribes to feeds at their hubs (W3C WebSub), so that news are polled when there are some. */
@NullMarked
package io.newswire.ingest.websub;

import org.jspecify.annotations.NullMarked;
