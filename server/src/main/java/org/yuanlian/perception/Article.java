package org.yuanlian.perception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.text.MappedText;

/// One cleaned article of a document; its first line is its title.
public record Article(
        int number, String title, @Nullable LocalDate publishedOn, @Nullable String source, MappedText body) {

    public String text() {
        return body.text();
    }

    /// Where the character at `position` of this article stands in the document as it was received.
    public int rawOffset(int position) {
        return body.origin(position);
    }
}
