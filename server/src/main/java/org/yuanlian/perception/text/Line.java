package org.yuanlian.perception.text;

/// A line of a document without the blanks around it.
record Line(int start, int end, String text) {

    int length() {
        return end - start;
    }

    boolean isSeparator() {
        return !text.isEmpty() && text.chars().allMatch(c -> "-=*_—–#~".indexOf(c) >= 0);
    }

    boolean isSentence() {
        return !text.isEmpty() && "。!?;”’)』」:.".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean holdsSentence() {
        return text.indexOf('。') >= 0 || text.indexOf('!') >= 0 || length() >= 60 && text.indexOf(',') >= 0;
    }
}
