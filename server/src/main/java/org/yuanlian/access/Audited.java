package org.yuanlian.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Writes a line to the audit for every request that the door answered, with its query and, as the
/// object, the path variable named `object`. For what is seen; what is changed calls [Audit].
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /// The action, as `project.read`.
    String value();

    String object() default "id";
}
