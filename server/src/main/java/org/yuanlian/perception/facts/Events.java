package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Stages that a named project, enterprise or park has reached: 签约, 开工, 投产 and so on.
final class Events {
    /// A stage with the one who reached it.
    record Event(int start, int end, String stage, Name who) {}

    private static final List<String> NOT_AN_EVENT = List.of(
            "项目", "企业", "率", "协议", "合同", "周期", "以来", "生根", "见效", "实处", "最快", "大会", "成果", "记", "签", "金额", "时间", "前", "技术");
    private static final List<String> CEREMONY = List.of("仪式", "活动");
    private static final String ONLY_MENTIONED = "从到待未-、”";
    private static final String MAY_FOLLOW_DONE = ",。;!?并后的于了 ";
    private static final int NEAR = 48;

    private final Scene scene;
    private final NameIndex names;

    Events(Scene scene, NameIndex names) {
        this.scene = scene;
        this.names = names;
    }

    List<Event> find() {
        var found = new ArrayList<Event>();
        int last = 0;
        for (var hit : scene.hits(Tag.STAGE)) {
            if (hit.start() < last) {
                continue;
            }
            last = hit.end();
            var sentence = scene.sentenceAt(hit.start());
            if (sentence.paragraph() == 0) {
                continue;
            }
            if (CEREMONY.stream().anyMatch(word -> scene.follows(hit.end(), word))) {
                signedAt(hit, sentence, found);
            } else if (isStatement(hit)) {
                var who = who(hit, sentence);
                if (who != null) {
                    found.add(new Event(hit.start(), hit.end(), hit.term().means(), who));
                }
            }
        }
        return found;
    }

    private void signedAt(Hit hit, Sentence sentence, List<Event> found) {
        for (var name : names.within(hit.end(), sentence.end())) {
            if (name.type() == FactType.PROJECT) {
                found.add(new Event(hit.start(), hit.end(), hit.term().means(), name));
            }
        }
    }

    private boolean isStatement(Hit hit) {
        char next = scene.at(hit.end());
        if (ONLY_MENTIONED.indexOf(scene.at(hit.start() - 1)) >= 0 || next == '-' || Character.isDigit(next) || next == '、' || next == '”') {
            return false;
        }
        if (!names.isFree(hit.start(), hit.end())) {
            return false;
        }
        boolean passive = scene.text().startsWith("产", hit.end() - 1) || hit.term().text().endsWith("用") || hit.term().text().endsWith("运营");
        return NOT_AN_EVENT.stream().noneMatch(word -> scene.follows(hit.end(), word))
                && (!passive || MAY_FOLLOW_DONE.indexOf(next) >= 0 || scene.follows(hit.end(), "运行"));
    }

    private @Nullable Name who(Hit hit, Sentence sentence) {
        boolean contract = hit.term().means().equals("签约") || hit.term().means().equals("落地");
        Name best = null;
        for (var name : names.within(Math.max(sentence.start(), hit.start() - 2 * NEAR), hit.start())) {
            boolean near = hit.start() - name.end() <= NEAR;
            boolean able = name.type() == FactType.PROJECT
                    || name.type() == FactType.ENTERPRISE
                    || name.type() == FactType.PARK && !contract;
            if (near && able && isSameThought(name, hit) && (best == null || rank(name) <= rank(best))) {
                best = name;
            }
        }
        return best;
    }

    private boolean isSameThought(Name name, Hit hit) {
        var between = scene.text().substring(name.end(), hit.start());
        return between.indexOf(',') < 0 && between.indexOf('。') < 0 && between.indexOf(';') < 0;
    }

    private static int rank(Name name) {
        return switch (name.type()) {
            case PROJECT -> 0;
            case ENTERPRISE -> 1;
            default -> 2;
        };
    }
}
