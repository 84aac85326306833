package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;

/// What trade a project is of, and how far it has come.
///
/// @param chain as it was said, by name or code
/// @param industry a class of GB/T 4754, or a coarser code
/// @param stage by any live evidence
/// @param verifiedStage by evidence of grade A or B; null where there is none
public record TradeProject(
        UUID id,
        String code,
        String name,
        Place place,
        @Nullable String investor,
        @Nullable String uscc,
        @Nullable String chain,
        @Nullable String industry,
        @Nullable Money agreed,
        Stage stage,
        @Nullable Stage verifiedStage,
        boolean demo) {

    /// What is agreed; null where it is not known, or agreed in another currency.
    public @Nullable BigDecimal agreedYuan() {
        var money = agreed;
        return money != null && money.currency().equals(Money.CNY) ? money.amount() : null;
    }

    /// Whether it makes something, as reported or as verified.
    public boolean isProducing(boolean verified) {
        var reached = verified ? verifiedStage : stage;
        return reached != null && reached.isAtLeast(Stage.PRODUCING) && reached != Stage.EXITED;
    }
}
