package org.yuanlian.telemetry.replay;

import java.util.List;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.History;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.RecordedLogs.Batch;

/// The judging of one thread, given what was recorded, batch by batch.
public final class OneProcess {
    private OneProcess() {}

    public static List<Alarm> judge(List<Watch> watches, List<Batch> batches, Allowance allowance, History history, long until) {
        var judging = new Judging(watches, allowance, history, _ -> List.of());
        batches.forEach(batch -> judging.take(batch.recordedAt(), batch.points()));
        judging.tick(until + allowance.patienceMillis());
        return judging.alarms();
    }
}
