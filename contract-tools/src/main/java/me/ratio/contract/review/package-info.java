/** Reports for reviews: the changelog of a contract, and its changes together with those of the generated Java API. */
package me.ratio.contract.review;
