package org.yuanlian.perception;

import java.util.ArrayList;
import java.util.List;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.perception.facts.FactFinder;
import org.yuanlian.perception.facts.Lexicon;
import org.yuanlian.perception.text.Articles;
import org.yuanlian.perception.text.Decoding;

/// Turns a document into articles and facts. Holds no state between documents, and may be shared.
public final class Extraction {
    private final FactFinder finder;

    public Extraction(TextNames names) {
        this.finder = new FactFinder(new Lexicon(names));
    }

    /// @param text the whole document as it was received, to which the articles' raw offsets refer
    public record Extracted(String name, Sha256 sha256, String text, List<Article> articles, List<Fact> facts) {}

    /// @param name of the file, for problems and for the facts' `doc`
    /// @throws org.yuanlian.kernel.Refusal where the content is not text
    public Extracted extract(String name, byte[] content) {
        var text = Decoding.decode(name, content);
        var articles = new ArrayList<Article>();
        var facts = new ArrayList<Fact>();
        for (var draft : Articles.in(text)) {
            var article = new Article(
                    articles.size() + 1, draft.title(), draft.publishedOn(), draft.source(), draft.text());
            articles.add(article);
            facts.addAll(finder.facts(article));
        }
        return new Extracted(name, Sha256.of(content), text, List.copyOf(articles), List.copyOf(facts));
    }
}
