package org.yuanlian.telemetry.declared;

import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;

/// The rules of alarms for one kind of object.
public final class AlarmRulesKind implements DeclarationKind<AlarmRules> {

    @Override
    public String name() {
        return "alarm-rules";
    }

    @Override
    public Class<AlarmRules> shape() {
        return AlarmRules.class;
    }

    @Override
    public List<Problem> check(Declared<AlarmRules> declared, Declarations others) {
        return new AlarmCheck(declared).problems();
    }
}
