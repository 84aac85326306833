package org.yuanlian.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Term;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;
import org.yuanlian.eventlog.Value.Flag;
import org.yuanlian.eventlog.Value.Id;
import org.yuanlian.eventlog.Value.Text;
import org.yuanlian.eventlog.Value.Time;
import org.yuanlian.eventlog.Value.Whole;

/// A case with its acts, as a trace of XES. Of the case it tells only what was so from its opening on; what became of it is
/// told by its events.
final class CaseTrace {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private CaseTrace() {}

    static Trace of(Case one, List<Event> events) {
        var all = new ArrayList<org.yuanlian.eventlog.Event>();
        all.add(opening(one));
        events.forEach(event -> all.add(act(one, event)));
        return new Trace(one.id().toString(), attributes(one), all);
    }

    private static Map<String, Value> attributes(Case one) {
        var opened = one.opened();
        var told = new LinkedHashMap<String, Value>();
        told.put("kind", new Text(opened.kind()));
        told.put("title", new Text(opened.title()));
        told.put("place", new Text(one.place().key()));
        if (opened.subject() != null) {
            told.put("project", new Id(opened.subject().toString()));
        }
        told.put("definition", new Text(opened.definition()));
        told.put("definitionVersion", new Whole(opened.version()));
        told.put("definitionHash", new Text(opened.hash().hex()));
        told.put("demo", new Flag(opened.demo()));
        opened.facts().entrySet().stream()
                .filter(fact -> PLAIN.matcher(fact.getKey()).matches())
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> told.put("fact." + fact.getKey(), new Text(fact.getValue())));
        return told;
    }

    private static org.yuanlian.eventlog.Event opening(Case one) {
        var told = new LinkedHashMap<String, Value>();
        told.put(org.yuanlian.eventlog.Event.TRANSITION, new Text("complete"));
        told.put(org.yuanlian.eventlog.Event.RESOURCE, new Text(one.openedBy()));
        told.put("number", new Whole(0));
        told.put("act", new Text("OPEN"));
        return new org.yuanlian.eventlog.Event("开办", one.openedAt(), told);
    }

    private static org.yuanlian.eventlog.Event act(Case one, Event event) {
        var form = CommandForm.of(event.what());
        var step = one.opened().steps().stream().filter(task -> task.id().equals(form.step())).findFirst().orElse(null);
        var told = new LinkedHashMap<String, Value>();
        told.put(org.yuanlian.eventlog.Event.TRANSITION, new Text(transition(form.act())));
        told.put(org.yuanlian.eventlog.Event.RESOURCE, new Text(event.by()));
        put(told, org.yuanlian.eventlog.Event.GROUP, event.department());
        told.put("number", new Whole(event.number()));
        told.put("act", new Text(form.act().name()));
        told.put("recordedAt", new Time(event.recordedAt()));
        if (step != null) {
            step(told, step, event.round());
        }
        form.said().forEach((field, words) -> told.put("said." + field, new Text(words)));
        return new org.yuanlian.eventlog.Event(step == null ? "整件" : step.title().zh(), event.at(), told);
    }

    private static void step(Map<String, Value> told, NewStep step, int round) {
        told.put("step", new Text(step.id()));
        told.put("stepTitleEn", new Text(step.title().en()));
        told.put("lead", new Text(step.department()));
        told.put("round", new Whole(round));
        term(told, "statutory", step.statutory());
        term(told, "promised", step.promised());
    }

    private static void term(Map<String, Value> told, String which, @Nullable Term term) {
        if (term != null) {
            told.put(which + "Days", new Whole(term.days()));
            told.put(which + "DayKind", new Text(term.kind().name()));
        }
    }

    private static void put(Map<String, Value> told, String key, @Nullable String value) {
        if (value != null) {
            told.put(key, new Text(value));
        }
    }

    /// The nearest of the standard's transactional life cycle; what it has no word for is `unknown`. `act` tells it exactly.
    private static String transition(Act act) {
        return switch (act) {
            case RECEIVE -> "start";
            case ASK_CORRECTION, STOP, PAUSE -> "suspend";
            case CORRECT, RESUME, CONTINUE -> "resume";
            case FINISH, REFUSE -> "complete";
            case ROLL_BACK -> "schedule";
            case DELEGATE, HAND_OVER -> "reassign";
            case WITHDRAW, PROJECT_EXITED -> "pi_abort";
            case SIGN, URGE -> "unknown";
        };
    }
}
