package org.yuanlian.supervision.declared;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.ledger.Stage;

/// What stands in a project's way: the classes of obstacles, what the stages lack, and with whom a
/// project is compared.
///
/// @param otherwise the class of a recorded blocker that names none of them
public record ObstaclesDeclaration(
        List<ObstacleClass> classes, String otherwise, List<Lack> lacks, Likeness comparable) {

    public record ObstacleClass(String id, Text title, String source, boolean verified) {}

    /// What a project needs before it gets to a stage.
    ///
    /// @param under its class
    /// @param from the stage from which its absence is told
    /// @param before the stage that it stands in the way of
    /// @param anyOf kinds of evidence of which one is enough
    /// @param arrivedPercent the part of the agreed amount that must have arrived
    public record Lack(
            String id,
            String under,
            Text title,
            Stage from,
            Stage before,
            List<String> anyOf,
            @Nullable Integer arrivedPercent,
            String source,
            boolean verified) {

        public boolean concerns(Stage stage) {
            return stage.isAtLeast(from) && !stage.isAtLeast(before);
        }
    }

    /// @param least of how many projects at least a typical duration is told, else of less like ones
    /// @param industryDigits by how many digits of their industry projects are alike
    public record Likeness(int least, int industryDigits, String source, boolean verified) {}

    public List<String> classIds() {
        return classes.stream().map(ObstacleClass::id).toList();
    }

    /// Every kind of evidence whose absence is told.
    public Set<String> kinds() {
        var kinds = new TreeSet<String>();
        lacks.forEach(lack -> kinds.addAll(lack.anyOf()));
        return kinds;
    }
}
