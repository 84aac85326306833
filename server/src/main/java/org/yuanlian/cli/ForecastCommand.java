package org.yuanlian.cli;

import picocli.CommandLine.Command;

@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Forecasts, tried on the event logs of any process.",
        subcommands = SlippageCommand.class)
final class ForecastCommand {}
