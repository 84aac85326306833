package org.yuanlian.database;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where the database answers, and the server behind it where this process opened it.
record Connections(String url, String password, @Nullable Server server) implements AutoCloseable {

    Connections {
        url = url.replaceAll("([?&])(user|password)=[^&]*&?", "$1").replaceAll("[?&]$", "");
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
