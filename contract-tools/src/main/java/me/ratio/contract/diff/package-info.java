/**
 * Compares two revisions of an API description and says whom the difference breaks.
 *
 * <p>Properties, parameters, statuses and media types are compared as named sets first; then the values of each by one
 * recursive comparison of normalised schemas. What a caller may send can only widen, what a caller may receive can only
 * narrow. What cannot be decided counts as a break and says that it is not certain.
 */
package me.ratio.contract.diff;
