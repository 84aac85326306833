package org.yuanlian.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permissions without which a door under /api does not open; on a method it stands in place of
/// the controller's. Where nothing is said, reading requires READ and everything else RECORD.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /// All of these; empty where being let in at all is enough.
    Permission[] value();
}
