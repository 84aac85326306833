package org.yuanlian.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.telemetry.declared.AlarmRules;

/// All versions of all rules of alarms; each is in force on its days, by the clocks of the devices.
@Component
public class DeclaredAlarmRules {
    private static final String FOLDER = "alarms/";
    private final List<Declared<AlarmRules>> all;

    DeclaredAlarmRules(Declarations declarations) {
        this.all = declarations.files().stream()
                .filter(file -> file.startsWith(FOLDER))
                .map(file -> file.replaceFirst("(\\.v\\d+)?\\.yaml$", ""))
                .distinct()
                .flatMap(name -> declarations.versions(name, AlarmRules.class).versions().stream())
                .toList();
    }

    public List<Declared<AlarmRules>> all() {
        return all;
    }

    /// @throws IllegalStateException where the version is not declared any more
    Declared<AlarmRules> of(String group, int version) {
        return all.stream()
                .filter(one -> one.header().id().equals(group) && one.header().version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The rules %s in version %d are not declared.\nMaybe a file that was in force has been taken away.".formatted(group, version)));
    }
}
