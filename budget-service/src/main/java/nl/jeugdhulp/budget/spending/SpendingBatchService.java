package nl.jeugdhulp.budget.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.tenancy.Caller;

/** Takes files of spendings: what is right is recorded, what is not is reported, and the same file again changes nothing. */
@ApplicationScoped
@Transactional
class SpendingBatchService {
    private final SpendingFile files;
    private final SpendingRecorder recorder;
    private final Caller caller;
    private final Clock clock;

    SpendingBatchService(SpendingFile files, SpendingRecorder recorder, Caller caller, Clock clock) {
        this.files = files;
        this.recorder = recorder;
        this.caller = caller;
        this.clock = clock;
    }

    SpendingBatchView ndjson(byte[] file, Locale language) {
        return take(files.ndjson(file), language);
    }

    SpendingBatchView csv(byte[] file, Locale language) {
        return take(files.csv(file), language);
    }

    private SpendingBatchView take(List<SpendingFile.Line> lines, Locale language) {
        List<SpendingBatchView.Line> outcomes = new ArrayList<>();
        SortedMap<Integer, List<SpendingFile.Line>> byYear = new TreeMap<>();
        LocalDate today = LocalDate.now(clock);
        for (SpendingFile.Line line : lines) {
            Problem refusal = line.refusal() == null ? refusal(line.request(), today) : line.refusal();
            if (refusal == null) {
                byYear.computeIfAbsent(line.request().year(), year -> new ArrayList<>())
                        .add(line);
            } else {
                outcomes.add(view(line, new LineOutcome.Refused(refusal), language));
            }
        }
        UUID consortiumId = caller.consortiumId();
        byYear.forEach((year, ofYear) -> {
            List<LineOutcome> results = recorder.record(
                    consortiumId,
                    year,
                    ofYear.stream().map(SpendingFile.Line::request).toList(),
                    caller.id());
            for (int i = 0; i < results.size(); i++) {
                outcomes.add(view(ofYear.get(i), results.get(i), language));
            }
        });
        outcomes.sort(Comparator.comparingInt(SpendingBatchView.Line::line));
        return new SpendingBatchView(
                count(outcomes, "RECORDED"), count(outcomes, "UNCHANGED"), count(outcomes, "REFUSED"), outcomes);
    }

    private static Problem refusal(SpendingRequest request, LocalDate today) {
        try {
            request.check(today);
            return null;
        } catch (Problem refusal) {
            return refusal;
        }
    }

    private static int count(List<SpendingBatchView.Line> outcomes, String outcome) {
        return (int)
                outcomes.stream().filter(line -> line.outcome().equals(outcome)).count();
    }

    private static SpendingBatchView.Line view(SpendingFile.Line line, LineOutcome outcome, Locale language) {
        return switch (outcome) {
            case LineOutcome.Recorded recorded ->
                new SpendingBatchView.Line(
                        line.number(),
                        line.lineNumber(),
                        "RECORDED",
                        recorded.spending().id(),
                        null,
                        null);
            case LineOutcome.Unchanged unchanged ->
                new SpendingBatchView.Line(
                        line.number(),
                        line.lineNumber(),
                        "UNCHANGED",
                        unchanged.spending().id(),
                        null,
                        null);
            case LineOutcome.Refused refused ->
                new SpendingBatchView.Line(
                        line.number(),
                        line.lineNumber(),
                        "REFUSED",
                        null,
                        "/v1/problems/" + refused.reason().type().code(),
                        detail(refused.reason(), language));
        };
    }

    private static String detail(Problem reason, Locale language) {
        String detail = reason.type().detail().in(language, reason.members());
        String places =
                reason.errors().stream().map(error -> place(error, language)).collect(Collectors.joining("; "));
        return places.isEmpty() ? detail : detail + " " + places;
    }

    private static String place(InputError error, Locale language) {
        return error.pointer() + " " + error.detail().in(language);
    }
}
