package org.yuanlian.ledger.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.EvidenceKind.Family;
import org.yuanlian.ledger.EvidenceKind.Says;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Stage;

/// The few words that millions of statements are made of, each kept once.
public final class Vocabulary {
    static final byte NO_MONEY = 0;
    static final byte YUAN = 1;
    private static final short NO_KIND = -1;
    private static final String INDUSTRY = "industry";
    final short name;
    final short industry;
    private final EvidenceKinds declared;
    private final List<EvidenceKind> kinds;
    private final Map<String, Short> kindNumbers = new HashMap<>();
    private final List<String> currencies = new ArrayList<>(List.of("", "CNY"));
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    public Vocabulary(EvidenceKinds declared) {
        this.declared = declared;
        kinds = List.copyOf(declared.all());
        for (short i = 0; i < kinds.size(); i++) {
            kindNumbers.put(kinds.get(i).id(), i);
        }
        name = kindNumbers.getOrDefault("name", NO_KIND);
        industry = kindNumbers.getOrDefault(INDUSTRY, NO_KIND);
    }

    /// The kinds whose words count for figures; of the others it is enough that they were said.
    public List<String> worded() {
        return kinds.stream().filter(Vocabulary::isWorded).map(EvidenceKind::id).toList();
    }

    private static boolean isWorded(EvidenceKind kind) {
        return kind.family() == Family.PLAN
                || kind.family() == Family.BLOCKER
                || kind.says() != Says.ANYTHING
                || kind.id().equals(INDUSTRY);
    }

    /// @throws org.yuanlian.kernel.Refusal for a kind that is not declared
    short number(String kind) {
        return Objects.requireNonNull(kindNumbers.get(declared.kind(kind).id()));
    }

    short[] numbers(String... all) {
        var numbers = new short[all.length];
        for (int i = 0; i < all.length; i++) {
            numbers[i] = number(all[i]);
        }
        return numbers;
    }

    EvidenceKind kind(short number) {
        return kinds.get(number);
    }

    synchronized byte currency(@Nullable String code) {
        if (code == null) {
            return NO_MONEY;
        }
        if (!currencies.contains(code)) {
            currencies.add(code);
        }
        return (byte) currencies.indexOf(code);
    }

    @Nullable String text(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, word -> word);
    }

    int limitDays(Stage stage) {
        return declared.limitDays(stage);
    }
}
