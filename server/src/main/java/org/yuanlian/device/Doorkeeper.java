package org.yuanlian.device;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.device.store.DeviceRows;
import org.yuanlian.device.store.DeviceRows.Known;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;

/// Tells ports who knocks. Strangers land in quarantine with the first that they said.
///
/// Ports ask in the scope of the whole province: which place a device belongs to is what they want to know.
@Component
public class Doorkeeper {
    static final int MOST_WAITING = 1_000;
    private static final int CODE = 16;
    private static final int LONGEST_SAID = 400;
    private static final int LONGEST_IDENTITY = 64;
    private final DeviceRows rows;
    private final Proofs proofs = new Proofs();
    private final Place landing;
    private final Clock clock;
    private final Ids ids;

    Doorkeeper(DeviceRows rows, @Value("${yuanlian.ports.place:510000}") String landing, Clock clock, Ids ids) {
        this.rows = rows;
        this.landing = new Place(landing);
        this.clock = clock;
        this.ids = ids;
    }

    /// What somebody says at a port to be let in.
    ///
    /// @param proof that it is who it says
    /// @param said what was heard of it, for the person who will look at a stranger
    public record Knock(Protocol protocol, String identity, String proof, String said, String address) {}

    @Transactional
    public Standing meet(Knock knock) {
        var known = rows.known(knock.protocol(), knock.identity());
        return known.isPresent() ? standing(known.get(), known.get().proofHash(), knock) : land(knock);
    }

    /// Someone whom a third party vouches for, such as the signer of its certificate.
    @Transactional
    public Standing meetVouched(Knock knock) {
        var known = rows.known(knock.protocol(), knock.identity());
        return known.map(one -> standing(one, true)).orElseGet(() -> land(knock));
    }

    /// A terminal that brings the code along that it was given when it registered.
    @Transactional
    public Standing meetAgain(Knock knock) {
        var known = rows.known(knock.protocol(), knock.identity());
        return known.isPresent() ? standing(known.get(), known.get().codeHash(), knock) : land(knock);
    }

    private static Standing standing(Known known, Optional<String> hash, Knock knock) {
        var isAsked = known.state() == DeviceState.ADMITTED;
        return standing(known, !isAsked || hash.isPresent() && Proofs.matches(knock.proof(), hash.get()));
    }

    private static Standing standing(Known known, boolean isProved) {
        return switch (known.state()) {
            case QUARANTINED -> new Standing.Waiting(known.id());
            case REFUSED, RETIRED -> new Standing.Shut(known.id());
            case ADMITTED -> isProved ? new Standing.Admitted(known.id(), known.identity()) : new Standing.Unproved(known.id());
        };
    }

    /// Gives a terminal its code; the one that it had is worth nothing from now on.
    @Transactional
    public String giveCode(UUID device) {
        var code = proofs.fresh(CODE);
        rows.keepCode(device, proofs.hash(code));
        return code;
    }

    private Standing land(Knock knock) {
        if (!isName(knock.identity()) || rows.waiting() >= MOST_WAITING) {
            return new Standing.Turned();
        }
        var device = new Device(
                ids.next(), landing, knock.protocol(), knock.identity(), DeviceState.QUARANTINED, null, null,
                readable(knock.said()), knock.address(), clock.instant().truncatedTo(ChronoUnit.MICROS), false);
        if (rows.add(device, proofs.hash(knock.proof()))) {
            rows.add(new DeviceAct(device.id(), device.place(), DeviceAct.Kind.LANDED, null, null, null, device.firstSeenAt(), "port"));
        }
        return new Standing.Waiting(device.id());
    }

    static boolean isName(String identity) {
        return !identity.isBlank()
                && identity.length() <= LONGEST_IDENTITY
                && identity.chars().allMatch(each -> each > ' ' && each < 0x7F && "/+#\"'<>".indexOf(each) < 0);
    }

    private static String readable(String said) {
        var plain = said.replaceAll("\\p{Cntrl}", "·");
        return plain.length() > LONGEST_SAID ? plain.substring(0, LONGEST_SAID) + "…" : plain;
    }
}
