package org.yuanlian.assessment;

import java.util.List;
import java.util.Map;
import org.yuanlian.assessment.Results.FigureChange;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.scoring.Score;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Place;

/// All that is printed of a published assessment.
///
/// @param scores of the places that the caller may see
/// @param differences from the revision before
/// @param demo whether anything that it rests on is made up
public record Dossier(
        Assessment assessment,
        Declared<ScoreSheet> sheet,
        List<PlaceLine> ranking,
        Map<Place, Score> scores,
        List<FigureChange> differences,
        boolean demo) {}
