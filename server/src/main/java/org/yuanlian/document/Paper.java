package org.yuanlian.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an official document says, in order, and nothing of how it looks.
///
/// @param title in one line, or broken by sense into two
/// @param mark what stands over it where it is not what it seems, such as 演示数据; null for none
/// @param at when it was issued; files of the same paper have the same bytes
public record Paper(
        Masthead masthead, String title, List<Block> blocks, Imprint imprint, @Nullable String mark, Instant at) {

    /// The red head: who issues it, and under which number.
    public record Masthead(String issuer, String number, String date) {}

    /// The lines between two rules at the very end.
    public record Imprint(List<String> lines) {}

    public sealed interface Block {}

    /// The table of contents, of all headings that follow.
    public record Contents(String title) implements Block {}

    /// @param level 1 for 一、 in 黑体, 2 for （一） in 楷体
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /// To whom it goes, at the left edge and above the text.
    public record Address(String text) implements Block {}

    /// @param widths of the columns, in parts of their sum
    /// @param figures which columns are set to the right
    /// @param note what stands below it; null for nothing
    public record Table(
            String caption,
            List<String> header,
            List<Integer> widths,
            List<Boolean> figures,
            List<List<String>> rows,
            @Nullable String note)
            implements Block {}

    /// Who signs, and the day, set to the right; the place of the seal is left free.
    public record Signature(String office, String date) implements Block {}

    /// The title in one line.
    public String name() {
        return title.replace("\n", "");
    }

    public List<Heading> headings() {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }
}
