package org.yuanlian.opportunity;

import java.util.function.Supplier;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.Place;

/// Somebody who is not logged in. The database shows what is public and nothing else, whoever asks.
public final class Stranger {
    private static final Place PROVINCE = new Place("510000");

    private Stranger() {}

    public static <T> T get(Supplier<T> work) {
        return new Caller("public", "公众", Role.PUBLIC, PROVINCE, null, "public").get(work);
    }

    /// What the office does for a stranger at one place: keeps an enquiry, finds it again by its link.
    public static <T> T across(Place place, String address, Supplier<T> work) {
        return new Caller("public", "公众", Role.DEPARTMENT, place, null, address).get(work);
    }
}
