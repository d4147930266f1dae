package me.ratio.conformance.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;

/** A small contract of a library, and interactions with it. */
public final class LibraryContract {
    private static final String JSON = """
            { "openapi": "3.0.0", "info": { "title": "Library", "version": "1" },
              "paths": {
                "/books/{bookId}": {
                  "parameters": [{ "name": "bookId", "in": "path", "required": true, "example": "b-1",
                                   "schema": { "type": "string" } }],
                  "get": {
                    "security": [{ "Key": [], "Pass": [] }],
                    "responses": {
                      "200": { "description": "A book.",
                        "headers": { "next-pass": { "x-sensitive": true, "schema": { "type": "string" } } },
                        "content": {
                          "text/csv": { "schema": { "type": "string" } },
                          "application/json": { "schema": { "$ref": "#/components/schemas/Book" } } } },
                      "404": { "$ref": "#/components/responses/Unknown" } } } },
                "/books/{bookId}:lend": { "post": {
                  "parameters": [{ "name": "bookId", "in": "path", "required": true, "schema": { "type": "string" } }],
                  "responses": { "204": { "description": "Lent." } } } } },
              "components": {
                "responses": { "Unknown": { "description": "None.", "content": { "application/problem+json": {
                  "examples": { "one": { "value": { "code": 7 } } } } } } },
                "securitySchemes": { "Key": { "type": "apiKey", "name": "library-key", "in": "header" },
                                     "Pass": { "type": "http", "scheme": "bearer" } },
                "schemas": {
                  "Book": { "type": "object", "required": ["title"], "properties": {
                    "title": { "type": "string" },
                    "reader": { "type": "string", "x-sensitive": true },
                    "copies": { "type": "array", "items": { "oneOf": [{ "$ref": "#/components/schemas/Copy" }] } } } },
                  "Copy": { "type": "object", "properties": {
                    "holder": { "allOf": [{ "$ref": "#/components/schemas/Holder" }] } } },
                  "Holder": { "type": "string", "x-sensitive": true } } } }
            """;

    private LibraryContract() {}

    /** Writes the contract to a file. */
    public static Path write(Path directory) throws IOException {
        return Files.writeString(directory.resolve("library.json"), JSON);
    }

    /** Returns a documented interaction that reads a book. */
    public static HttpInteraction getBook(String bookId, String pass, String responseBody) {
        return new HttpInteraction(
                "GET",
                URI.create("http://127.0.0.1/books/" + bookId),
                Map.of("library-key", List.of("key-of-library"), "Authorization", List.of("Bearer " + pass)),
                new byte[0],
                200,
                Map.of("Content-Type", List.of("application/json")),
                responseBody.getBytes(StandardCharsets.UTF_8));
    }
}
