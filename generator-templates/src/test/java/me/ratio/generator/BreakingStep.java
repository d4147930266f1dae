package me.ratio.generator;

/** A change that does break callers of the first contract, with the messages of compiler and linker. */
enum BreakingStep {
    RESPONSE_FIELD_REMOVED(
            "        shelf: {type: string}\n",
            "",
            "symbol: method shelf() location: variable book of type com.example.model.Book",
            "NoSuchMethodError: 'com.example.model.Book$Builder com.example.model.Book$Builder.shelf(java.lang.String)'"),
    FIELD_TYPE_CHANGED(
            "        shelf: {type: string}\n",
            "        shelf: {type: integer}\n",
            "incompatible types: java.lang.String cannot be converted to java.lang.Long",
            "NoSuchMethodError: 'com.example.model.Book$Builder com.example.model.Book$Builder.shelf(java.lang.String)'"),
    REQUIRED_REQUEST_FIELD_ADDED(
            "      required: [title]\n      properties:\n",
            "      required: [title, pages]\n      properties:\n        pages: {type: integer}\n",
            "",
            "IllegalStateException: NewBook lacks pages"),
    OPERATION_RENAMED(
            "operationId: getBook\n",
            "operationId: readBook\n",
            "symbol: method getBook(java.lang.String) location: variable books of type com.example.api.BookApi",
            "NoSuchMethodError: 'com.example.model.Book com.example.api.BookApi.getBook(java.lang.String)'"),
    REQUIRED_PARAMETER_ADDED(
            "operationId: listBooks\n      tags: [Book]\n",
            "operationId: listBooks\n      tags: [Book]\n"
                    + "      parameters: [{name: language, in: query, required: true, schema: {type: string}}]\n",
            "method listBooks in interface com.example.api.BookApi cannot be applied to given types",
            "NoSuchMethodError: 'java.util.List com.example.api.BookApi.listBooks()'"),
    OPTIONAL_PARAMETER_REQUIRED(
            "{name: renewable, in: query, ",
            "{name: renewable, in: query, required: true, ",
            "method lendBook in interface com.example.api.BookApi cannot be applied to given types",
            "com.example.api.BookApi.lendBook(java.lang.String, com.example.model.Reader)'"),
    RESPONSE_BODY_ADDED(
            "\"204\": {description: Gone}",
            "\"200\": {description: Gone, content: {application/json: {schema: {type: boolean}}}}",
            "return type void is not compatible with java.lang.Boolean",
            "NoSuchMethodError: 'void com.example.api.BookApi.removeBook(java.lang.String)'"),
    ENUM_VALUE_REMOVED(
            "enum: [de, en]",
            "enum: [en]",
            "symbol: variable DE location: class com.example.model.Language",
            "NoSuchFieldError: "),
    UNION_VARIANT_REMOVED(
            "{$ref: \"#/components/schemas/Branch\"}, ",
            "",
            "method does not override or implement a method from a supertype",
            "something else");

    private final String old;
    private final String now;
    private final String message;
    private final String failure;

    BreakingStep(String old, String now, String message, String failure) {
        this.old = old;
        this.now = now;
        this.message = message;
        this.failure = failure;
    }

    String applied(String contract) {
        String changed = contract.replace(old, now);
        if (changed.equals(contract)) {
            throw new IllegalStateException(this + " no longer fits the contract");
        }
        return changed;
    }

    /** Returns a part of the compiler's message; empty when the caller still compiles. */
    String message() {
        return message;
    }

    /** Returns a part of the result of a method that was compiled before the step. */
    String failure() {
        return failure;
    }
}
