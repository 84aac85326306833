package org.yuanlian.process.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.DueCount;
import tools.jackson.databind.json.JsonMapper;

/// Rows that tell how often steps were counted, which reads all of them.
public final class CountedQueueRows extends QueueRows {
    private int counts;

    private CountedQueueRows(JdbcClient jdbc, RowForm form) {
        super(jdbc, form);
    }

    public static CountedQueueRows over(JdbcClient jdbc, JsonMapper json) {
        return new CountedQueueRows(jdbc, new RowForm(json));
    }

    public int counts() {
        return counts;
    }

    @Override
    public List<DueCount> counts(List<Range> ranges, Place within) {
        counts++;
        return super.counts(ranges, within);
    }
}
