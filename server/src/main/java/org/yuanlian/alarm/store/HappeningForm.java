package org.yuanlian.alarm.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Happening;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.ConfirmSilence;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Remark;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.TakeOver;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.kernel.AlarmLevel;

/// What happened as an act and what was said with it, in words that a row, a file and the wire can hold.
///
/// @param said by the name of each field; those that are not said are absent
public record HappeningForm(Act act, Map<String, String> said) {
    private static final String BETWEEN = "\n";

    public enum Act {
        DERIVE,
        RECEIVE,
        VERIFY,
        HANDLE,
        CLOSE,
        HAND_OVER,
        TAKE_OVER,
        SILENCE,
        CONFIRM_SILENCE,
        LIFT_SILENCE,
        REMARK
    }

    public static HappeningForm of(Happening what) {
        return switch (what) {
            case Derivation one -> form(
                    Act.DERIVE, "key", one.key(), "revision", one.revision(), "level", one.level(), "raisedAt", one.raisedAt(), "endedAt",
                    one.endedAt(), "withdrawn", one.withdrawn(), "supersedes",
                    one.supersedes().isEmpty() ? null : String.join(BETWEEN, one.supersedes()));
            case Receive _ -> form(Act.RECEIVE);
            case Verify one -> form(Act.VERIFY, "real", one.real(), "reason", one.reason(), "text", one.text());
            case Handle one -> form(Act.HANDLE, "text", one.text());
            case Close one -> form(Act.CLOSE, "text", one.text());
            case HandOver one -> form(Act.HAND_OVER, "to", one.to(), "title", one.title(), "text", one.text());
            case TakeOver one -> form(Act.TAKE_OVER, "text", one.text());
            case Silence one -> form(Act.SILENCE, "until", one.until(), "text", one.reason());
            case ConfirmSilence _ -> form(Act.CONFIRM_SILENCE);
            case LiftSilence one -> form(Act.LIFT_SILENCE, "text", one.text());
            case Remark one -> form(Act.REMARK, "text", one.text());
        };
    }

    public Happening what() {
        return switch (act) {
            case DERIVE -> new Derivation(
                    text("key"), Integer.parseInt(text("revision")), AlarmLevel.valueOf(text("level")), Instant.parse(text("raisedAt")),
                    said.get("endedAt") == null ? null : Instant.parse(text("endedAt")), Boolean.parseBoolean(text("withdrawn")),
                    text("supersedes").isEmpty() ? List.of() : Arrays.asList(text("supersedes").split(BETWEEN)));
            case RECEIVE -> new Receive();
            case VERIFY -> new Verify(Boolean.parseBoolean(text("real")), said.get("reason"), text("text"));
            case HANDLE -> new Handle(text("text"));
            case CLOSE -> new Close(text("text"));
            case HAND_OVER -> new HandOver(text("to"), said.getOrDefault("title", text("to")), text("text"));
            case TAKE_OVER -> new TakeOver(text("text"));
            case SILENCE -> new Silence(Instant.parse(text("until")), text("text"));
            case CONFIRM_SILENCE -> new ConfirmSilence();
            case LIFT_SILENCE -> new LiftSilence(text("text"));
            case REMARK -> new Remark(text("text"));
        };
    }

    private String text(String field) {
        return said.getOrDefault(field, "");
    }

    private static HappeningForm form(Act act, @Nullable Object... pairs) {
        var said = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.toString().isBlank()) {
                said.put(String.valueOf(pairs[i]), value.toString());
            }
        }
        return new HappeningForm(act, said);
    }
}
