package org.yuanlian.alarm.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Role;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.Successors;
import org.yuanlian.alarm.Successors.Successor;

/// The persons to whom alarms may be handed over.
@RestController
@RequestMapping("/api/alarms/successors")
final class SuccessorsController {
    private final Successors successors;
    private final PlaceNames places;

    SuccessorsController(Successors successors, PlaceNames places) {
        this.successors = successors;
        this.places = places;
    }

    /// @param open what this person has in hand, wherever it is
    /// @param overdue of these
    /// @param elsewhere how many of these the caller cannot see
    record AlarmSuccessor(String name, String title, Role role, String placeName, long open, long overdue, long elsewhere) {}

    /// The least loaded first, without the caller.
    ///
    /// @param alarm without it those who may have all that the caller has
    @GetMapping
    @Requires(Permission.HANDLE_ALARMS)
    List<AlarmSuccessor> list(@RequestParam(required = false) @Nullable UUID alarm) {
        var caller = Caller.current();
        var person = new Person(caller.name(), caller.displayName());
        var found = alarm == null ? successors.ofAll(caller.place(), person) : successors.of(alarm, person);
        return found.stream().map(this::told).toList();
    }

    private AlarmSuccessor told(Successor one) {
        var place = one.who().place();
        return new AlarmSuccessor(
                one.who().username(), one.who().displayName(), one.who().role(), places.nameOf(place).orElse(place.key()), one.load().open(),
                one.load().overdue(), one.elsewhere());
    }
}
