package org.yuanlian.telemetry.cluster;

import java.io.Serializable;
import org.apache.flink.api.connector.source.SourceSplit;

/// The logs of one endpoint, and how far they were read.
///
/// @param number which reader reads it
/// @param batches so many were handed on
record LogSplit(int number, String folder, int batches) implements SourceSplit, Serializable {
    @Override
    public String splitId() {
        return "log-" + number;
    }

    LogSplit readUpTo(int read) {
        return new LogSplit(number, folder, read);
    }
}
