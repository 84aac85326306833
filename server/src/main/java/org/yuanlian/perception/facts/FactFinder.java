package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.Article;
import org.yuanlian.perception.Fact;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Reads the facts of one article.
public final class FactFinder {
    private final Lexicon lexicon;

    public FactFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<Fact> facts(Article article) {
        var scene = new Scene(article.text(), article.publishedOn(), lexicon);
        return scene.sentences().isEmpty() ? List.of() : new Reading(article, scene).facts();
    }

    private static final class Reading {
        private final Article article;
        private final Scene scene;
        private final Toponyms toponyms;
        private final NameIndex names;
        private final Subjects subjects;
        private final Periods periods;
        private final Quantities quantities;
        private final List<Fact> facts = new ArrayList<>();
        private final Map<Sentence, String> words = new HashMap<>();

        Reading(Article article, Scene scene) {
            this.article = article;
            this.scene = scene;
            this.toponyms = new Toponyms(scene);
            this.names = Names.in(scene, toponyms);
            this.subjects = new Subjects(scene, names);
            this.quantities = new Quantities(scene, toponyms);
            this.periods = new Periods(scene, quantities.moments());
        }

        List<Fact> facts() {
            names();
            figures();
            dates();
            for (var event : new Events(scene, names).find()) {
                event(event);
            }
            for (var aspect : new Aspects(scene).find()) {
                aspect(aspect);
            }
            facts.sort(Comparator.comparingInt(Fact::start).thenComparing(Fact::type));
            return facts;
        }

        /// Each name once an article, in each form that the article uses.
        private void names() {
            var said = new HashSet<String>();
            for (var name : names) {
                var form = name.type() == FactType.REGION ? "" : name.surface();
                if (said.add(name.type() + name.canonical() + "\n" + form)) {
                    var sentence = scene.sentenceAt(name.start());
                    add(name.type(), name.surface(), null, null, name.canonical(), null, null, region(name, sentence), sentence, name.start(), name.end());
                }
            }
        }

        private void figures() {
            var indicators = new Indicators(scene, names);
            Indicators.Measured previous = null;
            Sentence last = null;
            for (var quantity : quantities.quantities()) {
                var sentence = scene.sentenceAt(quantity.number());
                previous = sentence.equals(last) ? previous : null;
                last = sentence;
                boolean inName = names.touching(quantity.number(), quantity.end()).stream()
                        .anyMatch(name -> name.type() != FactType.REGION);
                var intent = Intent.at(scene, sentence, quantity.number());
                if (inName || intent == Intent.SUPPOSED) {
                    continue;
                }
                var indicator = indicators.of(quantity, sentence, previous);
                figure(quantity, sentence, indicator, intent);
                if (quantity.type() != FactType.DURATION) {
                    previous = new Indicators.Measured(quantity, indicator == null && previous != null ? previous.indicator() : indicator);
                }
            }
        }

        private void figure(Quantity quantity, Sentence sentence, @Nullable String indicator, Intent intent) {
            var subject = subjects.of(quantity.number(), sentence);
            add(
                    quantity.type(),
                    subject == null ? null : subject.canonical(),
                    indicator,
                    intent == Intent.PLANNED ? "planned" : quantity.op(),
                    quantity.value(),
                    quantity.unit().isEmpty() ? null : quantity.unit(),
                    periods.of(quantity.number(), sentence, intent),
                    region(subject, sentence),
                    sentence,
                    quantity.number(),
                    quantity.end());
        }

        private void dates() {
            for (var moment : quantities.moments()) {
                var sentence = scene.sentenceAt(moment.start());
                if (moment.stated()) {
                    var period = moment.hasYear() ? moment.value() : null;
                    add(FactType.DATE, null, null, null, moment.value(), null, period, null, sentence, moment.start(), moment.end());
                }
            }
        }

        private void event(Events.Event event) {
            var sentence = scene.sentenceAt(event.start());
            var intent = Intent.at(scene, sentence, event.start());
            if (intent != Intent.SUPPOSED) {
                add(
                        FactType.EVENT,
                        event.who().canonical(),
                        null,
                        intent == Intent.PLANNED ? "planned" : "=",
                        event.stage(),
                        null,
                        periods.of(event.start(), sentence, intent),
                        region(event.who(), sentence),
                        sentence,
                        event.start(),
                        event.end());
            }
        }

        private void aspect(Aspects.Aspect aspect) {
            var sentence = scene.sentenceAt(aspect.start());
            var subject = subjects.of(aspect.start(), sentence);
            add(
                    FactType.ASPECT,
                    subject == null ? null : subject.canonical(),
                    null,
                    aspect.polarity(),
                    aspect.aspect(),
                    null,
                    periods.of(aspect.start(), sentence, Intent.DONE),
                    region(subject, sentence),
                    sentence,
                    aspect.start(),
                    aspect.end());
        }

        /// Where the one spoken of lies, else the place that the sentence or the title names.
        private @Nullable String region(@Nullable Name subject, Sentence sentence) {
            if (subject != null && subject.region() != null) {
                return subject.region();
            }
            if (subject != null && (subject.type() == FactType.ENTERPRISE || liesElsewhere(subject))) {
                return null;
            }
            var said = names.within(sentence.start(), sentence.end()).stream()
                    .filter(name -> name.type() == FactType.REGION)
                    .map(Name::region)
                    .filter(Objects::nonNull)
                    .reduce((deepest, other) -> Toponyms.depth(other) >= Toponyms.depth(deepest) ? other : deepest)
                    .orElse(null);
            var topic = subjects.topic();
            return said != null || topic == null ? said : topic.region();
        }

        /// 合肥经开区 has a place in its name that the registry does not know.
        private boolean liesElsewhere(Name name) {
            return name.type() == FactType.PARK && !toponyms.within(name.start(), name.end()).isEmpty();
        }

        private void add(
                FactType type,
                @Nullable String subject,
                @Nullable String indicator,
                @Nullable String op,
                String value,
                @Nullable String unit,
                @Nullable String period,
                @Nullable String region,
                Sentence sentence,
                int start,
                int end) {
            facts.add(new Fact(
                    type, subject, indicator, op, value, unit, period, region, article.number(), sentence.start(),
                    words.computeIfAbsent(sentence, s -> scene.text().substring(s.start(), s.end())), start, end));
        }
    }
}
