package org.yuanlian.investment.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yuanlian.investment.sheet.Tidy;

/// Tells which field a header means, by the declared titles and synonyms. Chinese puts the head last:
/// 合同签订日期 is a kind of 签订日期, and 投资方联系人 is no 投资方; so only endings are compared.
final class FieldMatcher {
    private static final Pattern PLAN = Pattern.compile("计划|预计|拟|约定|预期|承诺|目标");
    private static final Pattern WHETHER = Pattern.compile("^(是否|有无|未).*");
    private static final Pattern OF_A_PERIOD = Pattern.compile("^(本年|当年|今年|年度|上年|去年|本月|当月|本季|\\d{4}年|\\d+月|\\d+-\\d+月).*");
    private final ImportFields fields;
    private final Map<String, FieldMatch> exact = new LinkedHashMap<>();

    FieldMatcher(ImportFields fields) {
        this.fields = fields;
        for (var field : fields.fields()) {
            field.synonyms().forEach(synonym -> exact.putIfAbsent(
                    core(synonym), new FieldMatch(field, 0.95, "“" + synonym + "”是“" + field.title().zh() + "”的常见写法")));
        }
        for (var field : fields.fields()) {
            exact.put(core(field.title().zh()), new FieldMatch(field, 1, "与字段“" + field.title().zh() + "”同名"));
            exact.put(core(field.title().en()), new FieldMatch(field, 1, "与字段“" + field.title().en() + "”同名"));
        }
    }

    /// The candidates for one header, best first.
    List<FieldMatch> candidates(String core) {
        var same = exact.get(core);
        if (same != null) {
            return List.of(same);
        }
        if (core.length() < 2 || WHETHER.matcher(core).matches()) {
            return List.of();
        }
        var found = new ArrayList<FieldMatch>();
        for (var field : fields.fields()) {
            similar(core, field).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(FieldMatch::confidence).reversed());
        return found;
    }

    private Optional<FieldMatch> similar(String core, Field field) {
        if (field.isPlan() != PLAN.matcher(core).find() && field.kind() == Field.Kind.DATE) {
            return Optional.empty();
        }
        if (field.kind() == Field.Kind.MONEY && OF_A_PERIOD.matcher(core).matches()) {
            return Optional.empty();
        }
        return exact.entrySet().stream()
                .filter(entry -> entry.getValue().field().equals(field))
                .map(entry -> new FieldMatch(field, likeness(core, entry.getKey(), field), "与“" + entry.getKey() + "”相近"))
                .filter(match -> match.confidence() >= 0.5)
                .max(Comparator.comparingDouble(FieldMatch::confidence));
    }

    private static double likeness(String core, String synonym, Field field) {
        if (synonym.length() >= 2 && core.endsWith(synonym)) {
            return 0.6 + 0.3 * synonym.length() / core.length();
        }
        // One character apart are also 竣工日期 and 开工日期.
        var mistyped = field.kind() != Field.Kind.DATE && synonym.length() >= 4 && core.length() == synonym.length() && differences(core, synonym) == 1;
        return mistyped ? 0.6 : 0;
    }

    private static int differences(String one, String other) {
        var count = 0;
        for (var i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static String core(String title) {
        return HeaderText.core(Tidy.narrow(title));
    }
}
