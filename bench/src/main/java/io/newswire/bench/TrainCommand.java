package io.newswire.bench;

import picocli.CommandLine.Command;

/** Learns what Newswire brings with it, the same bytes from the same data: each subcommand writes one model. */
@Command(
        name = "train",
        description = "Learns a model anew, and writes it into the sources.",
        mixinStandardHelpOptions = true,
        subcommands = {EntityTraining.class, TrainTopics.class})
final class TrainCommand {}
