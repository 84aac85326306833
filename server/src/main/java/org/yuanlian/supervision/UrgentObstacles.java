package org.yuanlian.supervision;

import java.util.List;

/// @param total how many there are, of which `items` are the most urgent
public record UrgentObstacles(long total, List<Obstacle> items) {}
