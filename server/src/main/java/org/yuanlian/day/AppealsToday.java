package org.yuanlian.day;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Permission;
import org.yuanlian.assessment.Appeal;
import org.yuanlian.assessment.Appeals;
import org.yuanlian.assessment.Assessment;
import org.yuanlian.assessment.Assessments;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;

/// Appeals that nobody has decided on: they wait for whoever publishes, and are told to their place.
@Component
class AppealsToday implements Source {
    private final Assessments assessments;
    private final Appeals appeals;

    AppealsToday(Assessments assessments, Appeals appeals) {
        this.assessments = assessments;
        this.appeals = appeals;
    }

    @Override
    public List<Part> parts(Reader reader) {
        var section = reader.person().may(Permission.PUBLISH) ? Section.WAITING : Section.CONTESTED;
        var open = assessments.all().stream()
                .filter(assessment -> assessment.corrects() == null)
                .flatMap(this::open)
                .toList();
        return List.of(new Part(section, open.size(), open.stream().limit(reader.most()).toList()));
    }

    private Stream<Item> open(Assessment assessment) {
        var latest = assessments.latest(assessment);
        var title = assessments.sheet(latest).header().title();
        return appeals.of(assessment).stream()
                .filter(appeal -> appeal.decision() == null)
                .map(appeal -> item(appeal, latest, title));
    }

    private static Item item(Appeal appeal, Assessment assessment, Text sheet) {
        return new Item(
                Kind.APPEAL,
                appeal.reason(),
                new Text(assessment.year() + " " + sheet.zh(), assessment.year() + " " + sheet.en()),
                null,
                appeal.place(),
                null,
                null,
                "/assessments?view=appeals&assessment=" + assessment.id(),
                false);
    }
}
