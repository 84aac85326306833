package org.yuanlian.perception.facts;

import java.util.List;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Whether what is said has happened, is meant to happen, or is only supposed.
enum Intent {
    DONE,
    PLANNED,
    SUPPOSED;

    private static final List<String> PLANS_BY_NAME =
            List.of("行动", "培育", "培训", "发展", "三年", "专项", "年度", "重点", "人才", "科研", "投资", "工作");
    private static final List<String> ALREADY = List.of("目前", "已", "截至", "现有");

    static Intent at(Scene scene, Sentence sentence, int position) {
        int start = Math.max(sentence.start(), afterLast(scene, ';', sentence.start(), position));
        if (!scene.hits(Tag.CONDITION, start, position).isEmpty()) {
            return SUPPOSED;
        }
        for (var hit : scene.hits(Tag.PLAN, start, position)) {
            if (!isNamePart(scene, hit) && ALREADY.stream().noneMatch(word -> saidBetween(scene, word, hit.end(), position))) {
                return PLANNED;
            }
        }
        return DONE;
    }

    private static boolean isNamePart(Scene scene, Hit hit) {
        return hit.term().text().equals("计划")
                        && (PLANS_BY_NAME.stream().anyMatch(word -> scene.precedes(hit.start(), word))
                                || scene.at(hit.end()) == '”'
                                || scene.at(hit.end()) == '》')
                || hit.term().text().equals("目标") && scene.at(hit.start() - 1) == '”'
                || hit.term().text().equals("未来") && (scene.follows(hit.end(), "产业") || scene.follows(hit.end(), "赛道"))
                || hit.term().text().equals("拟") && "模虚".indexOf(scene.at(hit.start() - 1)) >= 0;
    }

    private static boolean saidBetween(Scene scene, String word, int start, int end) {
        return start < end && scene.text().substring(start, end).contains(word);
    }

    private static int afterLast(Scene scene, char c, int start, int end) {
        int at = end;
        while (at > start && scene.at(at - 1) != c) {
            at--;
        }
        return at;
    }
}
