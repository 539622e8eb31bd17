package nl.jeugdhulp.budget.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answers to the question how far the youth can go on without help, by the codes of the national outcome criteria. A small
 * cell takes others with it, so that what is hidden together is never small and no subtraction gives it back.
 */
@Schema(name = "AbleToGoOn", description = "Able to go on without help, by answer (verder zonder hulp)")
public record AbleToGoOn(
        @Schema(description = "How many answered (aantal antwoorden)")
        PeopleCount answers,

        @Schema(description = "Answers 01, 02, 03 and 04, in this order (per antwoord)")
        List<PeopleCount> byAnswer) {
    /** The answers of the national outcome criteria. */
    static final List<String> CODES = List.of("01", "02", "03", "04");

    /**
     * @param counts how often each of the four was answered
     * @param ended all who could have answered
     */
    static AbleToGoOn of(long[] counts, long ended) {
        long sum = Arrays.stream(counts).sum();
        PeopleCount answers = PeopleCount.of(sum, ended);
        List<Integer> hidden =
                answers.suppressed() ? IntStream.range(0, counts.length).boxed().toList() : hidden(counts);
        return new AbleToGoOn(
                answers,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> hidden.contains(i) ? PeopleCount.HIDDEN : new PeopleCount(counts[i], false))
                        .toList());
    }

    private static List<Integer> hidden(long[] counts) {
        List<Integer> bySize = IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> counts[i] > 0)
                .sorted(Comparator.comparingLong(i -> counts[i]))
                .toList();
        List<Integer> hidden = new ArrayList<>();
        long together = 0;
        for (int i : bySize) {
            boolean fillsUp = !hidden.isEmpty() && (hidden.size() < 2 || PeopleCount.isSmall(together));
            boolean more = fillsUp || PeopleCount.isSmall(counts[i]);
            if (!more) {
                break;
            }
            hidden.add(i);
            together += counts[i];
        }
        return hidden;
    }
}
