package me.ratio.conformance.compare;

/** JSON pointers, step by step. */
final class Pointer {
    private Pointer() {}

    static String into(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String into(String pointer, int index) {
        return pointer + "/" + index;
    }
}
