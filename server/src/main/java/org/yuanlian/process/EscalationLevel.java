package org.yuanlian.process;

import org.yuanlian.declaration.Text;

/// One level to which an overdue step goes up.
///
/// @param post whoever holds it has the step, and `addressee` is what it is called
/// @param ofDepartment whether it is the post of the department that leads the step
/// @param afterHours since the term passed
public record EscalationLevel(
        String id, Text title, String post, Text addressee, boolean ofDepartment, int afterHours, String source, boolean verified) {}
