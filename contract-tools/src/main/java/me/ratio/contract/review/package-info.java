/**
 * Reports for reviews: the changelog of the revisions of a document, and the changes of a contract together with those
 * that they cause in the generated Java API.
 *
 * <p>Uses {@code diff} and {@code lock}, which know nothing of each other.
 */
package me.ratio.contract.review;
