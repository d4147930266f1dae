/** Lets a build notice that a module was compiled from other sources than those in its folder. */
package me.ratio.openapi.build;
