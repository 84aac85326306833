package org.yuanlian.day;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.supervision.Obstacle;
import org.yuanlian.supervision.Obstacles;

/// Obstacles of which the planned day lies ahead, with too little time to spare at the usual pace.
@Component
class ObstaclesToday implements Source {
    private static final int LITTLE_DAYS = 0;
    private final Obstacles obstacles;

    ObstaclesToday(Obstacles obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public List<Part> parts(Reader reader) {
        var found = obstacles.urgent(reader.asOf(), reader.place(), LITTLE_DAYS, reader.most());
        return List.of(new Part(
                Section.AHEAD, found.total(), found.items().stream().map(one -> item(one, reader)).toList()));
    }

    private static Item item(Obstacle obstacle, Reader reader) {
        var missing = obstacle.slackDays() == null ? 0 : -obstacle.slackDays();
        var what = obstacle.what();
        return new Item(
                Kind.OBSTACLE,
                obstacle.projectName(),
                new Text("%s · 按同类进度差 %d 天".formatted(what.zh(), missing), "%s · %d days short at the usual pace".formatted(what.en(), missing)),
                obstacle.projectId(),
                obstacle.place(),
                obstacle.due(),
                reader.daysPast(obstacle.due()),
                "/obstacles?project=" + obstacle.projectId(),
                obstacle.isDemo());
    }
}
