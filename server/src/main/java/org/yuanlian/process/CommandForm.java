package org.yuanlian.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// A command as words, as it travels and is kept: its kind, its step, and what else was said.
///
/// @param said by field; what has no value is left out
public record CommandForm(Act act, @Nullable String step, Map<String, String> said) {

    public static CommandForm of(Command command) {
        var said = new TreeMap<String, @Nullable String>();
        switch (command) {
            case Command.Receive it -> said.put("on", text(it.on()));
            case Command.Stop it -> said.put("suspension", it.kind().name());
            case Command.Sign it -> {
                said.put("department", it.department());
                said.put("approves", Boolean.toString(it.approves()));
            }
            case Command.Finish it -> {
                said.put("document", it.document());
                said.put("documentOn", text(it.documentOn()));
            }
            case Command.Delegate it -> said.put("to", it.to());
            case Command.HandOver it -> said.put("to", it.to());
            case Command.AskCorrection _, Command.Correct _, Command.Resume _, Command.Refuse _, Command.RollBack _,
                    Command.Urge _, Command.Pause _, Command.Continue _, Command.Withdraw _, Command.ProjectExited _ -> {}
        }
        said.put("text", command.text());
        var kept = new TreeMap<String, String>();
        said.forEach((field, value) -> {
            if (value != null && !value.isEmpty()) {
                kept.put(field, value);
            }
        });
        return new CommandForm(Act.of(command), command instanceof Command.OnStep on ? on.step() : null, kept);
    }

    /// @throws Refusal where something that the command needs was not said, or cannot be read
    public Command command() {
        return switch (act) {
            case RECEIVE -> new Command.Receive(ownStep(), day("on"), text());
            case ASK_CORRECTION -> new Command.AskCorrection(ownStep(), text());
            case CORRECT -> new Command.Correct(ownStep(), text());
            case STOP -> new Command.Stop(ownStep(), suspension(), text());
            case RESUME -> new Command.Resume(ownStep(), text());
            case SIGN -> new Command.Sign(ownStep(), needed("department"), Boolean.parseBoolean(needed("approves")), text());
            case FINISH -> new Command.Finish(ownStep(), said.get("document"), day("documentOn"), text());
            case REFUSE -> new Command.Refuse(ownStep(), text());
            case ROLL_BACK -> new Command.RollBack(ownStep(), text());
            case DELEGATE -> new Command.Delegate(ownStep(), needed("to"), text());
            case HAND_OVER -> new Command.HandOver(ownStep(), needed("to"), text());
            case URGE -> new Command.Urge(ownStep(), text());
            case PAUSE -> new Command.Pause(ownStep(), text());
            case CONTINUE -> new Command.Continue(ownStep(), text());
            case WITHDRAW -> new Command.Withdraw(text());
            case PROJECT_EXITED -> new Command.ProjectExited(text());
        };
    }

    private String ownStep() {
        if (step == null) {
            throw incomplete("step");
        }
        return step;
    }

    private String text() {
        return said.getOrDefault("text", "");
    }

    private String needed(String field) {
        var value = said.get(field);
        if (value == null || value.isBlank()) {
            throw incomplete(field);
        }
        return value;
    }

    private SuspensionKind suspension() {
        var word = needed("suspension");
        return Arrays.stream(SuspensionKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("process.command.unreadable", "suspension", word)));
    }

    private @Nullable LocalDate day(String field) {
        var word = said.get(field);
        try {
            return word == null ? null : LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new Refusal(Problem.of("process.command.unreadable", field, word));
        }
    }

    private Refusal incomplete(String field) {
        return new Refusal(Problem.of("process.command.incomplete", field, act.name()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
