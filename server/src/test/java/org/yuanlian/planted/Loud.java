package org.yuanlian.planted;

final class Loud {
    private Loud() {}

    static void say(String text) {
        System.out.println(text);
    }
}
