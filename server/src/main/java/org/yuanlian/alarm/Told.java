package org.yuanlian.alarm;

/// What the rules tell the desk.
///
/// @param held whether it is kept from the desk, since too many came at once
public record Told(Derived derived, boolean held) {}
