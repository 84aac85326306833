package org.yuanlian.supervision;

import java.util.List;

/// @param total how many there are, of which `items` is a window
public record LitProjects(long total, List<LitProject> items) {}
