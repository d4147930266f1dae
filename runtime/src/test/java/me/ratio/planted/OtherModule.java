package me.ratio.planted;

/** Stands for a type of another module. */
public final class OtherModule {}
