package io.newswire.bench;

import picocli.CommandLine.Command;

/** Learns what Newswire brings with it: each subcommand writes one model into the sources. */
@Command(
        name = "train",
        description = "Learns a model anew, and writes it into the sources.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainTopics.class})
final class TrainCommand {}
