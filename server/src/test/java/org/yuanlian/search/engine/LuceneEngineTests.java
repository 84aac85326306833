package org.yuanlian.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.search.engine.Things.MARK;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.database.Scope;

class LuceneEngineTests extends EngineTests {
    @Override
    Engine open(Path folder) throws IOException {
        return LuceneEngine.open(folder).orElseThrow();
    }

    @Test
    void keepsTheMarkWithWhatItMarks(@TempDir Path own) throws IOException {
        try (var first = LuceneEngine.open(own).orElseThrow()) {
            assertThat(first.mark()).isEmpty();
            first.keep(MARK);
            first.put(List.of(Entry.of("park", Things.open("P2", "未保存", "510104"))));
        }
        try (var again = LuceneEngine.open(own).orElseThrow()) {
            assertThat(again.mark()).contains(MARK);
            assertThat(again.ask(everything(Scope.EVERYWHERE)).total()).as("what was not kept is gone").isZero();
        }
    }

    @Test
    void leavesTheFolderToWhoHoldsIt(@TempDir Path own) throws IOException {
        try (var _ = LuceneEngine.open(own).orElseThrow()) {
            assertThat(LuceneEngine.open(own)).isEmpty();
        }
    }
}
