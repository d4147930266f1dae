package me.ratio.conformance;

import java.nio.file.Path;
import me.ratio.conformance.contract.ContractDocument;
import me.ratio.conformance.wire.InteractionValidator;

/** The files that the tests compare, relative to the module's directory, in which the build runs them. */
final class Fixtures {
    static final Path EFFECTIVE_CONTRACT = Path.of("../spec/target/ratio-api.yaml");
    static final Path PUBLISHED_CONTRACT = Path.of("../spec/api-docs.yaml");
    static final Path RECORDINGS = Path.of("recordings/published");
    static final Path PACTS = Path.of("pacts");
    static final Path JOURNEY = Path.of("recordings/journey.json");

    static final ContractDocument CONTRACT = ContractDocument.read(Path.of("../spec/target/ratio-api.json"));
    static final InteractionValidator VALIDATOR = new InteractionValidator(EFFECTIVE_CONTRACT);

    private Fixtures() {}
}
