/** What every service needs and none is about: settings, HTTP, health and metrics. */
@NullMarked
package io.newswire.service;

import org.jspecify.annotations.NullMarked;
