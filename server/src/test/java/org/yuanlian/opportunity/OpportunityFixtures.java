package org.yuanlian.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.Offer.Owner;

/// A plot of 龙泉驿, as its office offers it.
public final class OpportunityFixtures {
    public static final Place LONGQUANYI = new Place("510112");

    private OpportunityFixtures() {}

    public static LocalDate today() {
        return LocalDate.now(AsOf.ZONE);
    }

    public static Offer plot(String title, Audience audience) {
        return plot(title, audience, today(), today().plusDays(60));
    }

    public static Offer plot(String title, Audience audience, LocalDate verifiedOn, LocalDate expiresOn) {
        return new Offer(
                "site", title, "七通一平，可建丙类厂房。", "nev-battery", "BAT046", null, null,
                List.of(new Figure(Measure.QUANTITY, new BigDecimal("120"), "亩", Grade.C, "园区自报", null)),
                new Owner("龙泉驿区经信局", "产业链专班", "028-84850000"), audience, verifiedOn, expiresOn, null, 5);
    }

    public static <T> T in(String place, Callable<T> work) throws Exception {
        return new Caller("tester", "Tester", place.equals("510000") ? Role.PROVINCE : Role.COUNTY, new Place(place), null, "local").call(work);
    }
}
