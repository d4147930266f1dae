/**
 * Renders findings of any command for browsers and pipelines: one HTML page, JUnit XML, annotations of GitHub.
 *
 * <p>Knows neither documents nor rules.
 */
package me.ratio.contract.report;
