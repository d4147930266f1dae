package me.ratio.generator.contract;

import java.util.List;

/**
 * The pages of an operation that returns a list.
 *
 * @param items the property of the response with the elements of a page
 * @param next the property of the response with the token of the next page; absent on the last one
 * @param parameter the query parameter that takes the token
 * @param with the query parameters that are sent with a token; null if all are
 */
public record Pagination(Property items, Property next, Property parameter, List<Property> with) {}
