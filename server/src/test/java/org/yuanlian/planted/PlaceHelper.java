package org.yuanlian.planted;

final class PlaceHelper {}
