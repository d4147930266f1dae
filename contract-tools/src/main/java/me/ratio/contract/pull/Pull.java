package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.lint.Lint;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.JsonPointers;

/**
 * The result of pulling a newly published document.
 *
 * @param document the published structure with our descriptions and examples, in canonical order
 * @param report the differences from our document
 * @param wordChanges the published words that have changed, which may change the meaning
 * @param filled JSON pointers of descriptions and examples that were taken from other objects of ours with the same name
 *     and schema
 * @param undocumented JSON pointers of the objects that need a description, as {@code lint} asks for it, and of the
 *     examples that are published and not ours
 * @param renames the JSON pointers of renamed or moved objects in our document, with the new ones
 */
public record Pull(
        ObjectNode document,
        DiffReport report,
        List<WordChange> wordChanges,
        List<String> filled,
        List<String> undocumented,
        Map<String, String> renames) {
    /** Takes copies of the lists. */
    public Pull {
        wordChanges = List.copyOf(wordChanges);
        filled = List.copyOf(filled);
        undocumented = List.copyOf(undocumented);
        renames = Map.copyOf(renames);
    }

    /**
     * Merges a published document with ours.
     *
     * @param ours our document
     * @param published the published document; neither is changed
     * @param earlierWords the words of the document that was pulled before, if they are known
     * @return the result
     */
    public static Pull of(ObjectNode ours, ObjectNode published, Optional<PublishedWords> earlierWords) {
        ObjectNode document = published.deepCopy();
        CorrespondingObjects pairs = CorrespondingObjects.between(ours, published, document);
        List<String> withoutExample = DocumentationTransfer.apply(pairs);
        Set<String> added = new LinkedHashSet<>(withoutExample);
        for (String pointer : Lint.undescribed(document)) {
            if (pairs.oursAt(pointer).isEmpty()) {
                added.add(JsonPointers.child(pointer, "description"));
            }
        }
        List<String> filled = new RepeatedDescriptions(pairs, document).fill(added);
        List<String> undocumented = new ArrayList<>(Lint.undescribed(document));
        withoutExample.stream().filter(pointer -> !filled.contains(pointer)).forEach(undocumented::add);
        CanonicalOrder.apply(document, ours);
        DiffReport report = ContractDiff.between(ours, document, DiffOptions.strict());
        List<WordChange> changes = earlierWords
                .map(words -> words.changes(PublishedWords.of(published), pairs))
                .orElse(List.of());
        return new Pull(document, report, changes, filled, undocumented, pairs.renames());
    }

    /** Returns the text of the resulting file. */
    public String text() {
        return DocumentWriter.plainYaml(document);
    }

    /** Returns the pointer in the published document of a value of ours. */
    String newPointer(String pointer) {
        return CorrespondingObjects.moved(pointer, renames);
    }
}
