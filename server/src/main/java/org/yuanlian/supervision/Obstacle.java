package org.yuanlian.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Comparison;
import org.yuanlian.supervision.obstacle.Finding;
import org.yuanlian.supervision.obstacle.Slack;
import org.yuanlian.supervision.obstacle.Underway;

/// What stands in a project's way, with the days that are left and those that others needed.
///
/// @param elapsedDays since the project came to its stage; null where it is in none on the path
/// @param typical null where there is nothing to compare with
public record Obstacle(
        Underway project,
        Finding finding,
        @Nullable Long elapsedDays,
        @Nullable Comparison typical,
        @Nullable Slack slack) {

    public UUID projectId() {
        return project.project();
    }

    public String projectName() {
        return project.name();
    }

    public Place place() {
        return project.place();
    }

    public boolean isDemo() {
        return project.demo();
    }

    public Text what() {
        return finding.what();
    }

    public @Nullable LocalDate due() {
        return finding.due();
    }

    public boolean isRecorded() {
        return finding.openedOn() != null;
    }

    public @Nullable Long slackDays() {
        return slack == null ? null : slack.days();
    }

    /// Whether less time is left than comparable projects needed.
    public boolean isLate() {
        var days = slackDays();
        return days != null && days < 0;
    }
}
