package nl.jeugdhulp.budget.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.budget.spending.LineOutcome;
import nl.jeugdhulp.budget.spending.SpendingRecorder;
import nl.jeugdhulp.budget.spending.SpendingRequest;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.tenancy.Caller;

/**
 * Takes files of spendings: what is right is recorded, what is not is reported, and the same file again changes nothing.
 * Lines are read and recorded some hundreds at a time, each such part in a transaction of its own, so that a file of any
 * length holds nobody up; where a file breaks off halfway, it is sent again.
 */
@ApplicationScoped
class SpendingBatchService {
    private static final int LINES_AT_A_TIME = 500;

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

    private SpendingBatchView take(Iterator<SpendingFile.Line> lines, Locale language) {
        UUID consortiumId = caller.consortiumId();
        List<SpendingBatchView.Line> outcomes = new ArrayList<>();
        while (lines.hasNext()) {
            List<SpendingFile.Line> part = new ArrayList<>(LINES_AT_A_TIME);
            while (lines.hasNext() && part.size() < LINES_AT_A_TIME) {
                part.add(lines.next());
            }
            outcomes.addAll(record(consortiumId, part, language));
        }
        return new SpendingBatchView(
                count(outcomes, "RECORDED"), count(outcomes, "UNCHANGED"), count(outcomes, "REFUSED"), outcomes);
    }

    private List<SpendingBatchView.Line> record(UUID consortiumId, List<SpendingFile.Line> part, Locale language) {
        List<SpendingBatchView.Line> outcomes = new ArrayList<>(part.size());
        SortedMap<Integer, List<SpendingFile.Line>> byYear = new TreeMap<>();
        LocalDate today = LocalDate.now(clock);
        for (SpendingFile.Line line : part) {
            Problem refusal = line.refusal() == null ? refusal(line.request(), today) : line.refusal();
            if (refusal == null) {
                byYear.computeIfAbsent(line.request().year(), year -> new ArrayList<>())
                        .add(line);
            } else {
                outcomes.add(view(line, new LineOutcome.Refused(refusal), language));
            }
        }
        byYear.forEach((year, ofYear) -> {
            List<LineOutcome> results = record(consortiumId, year, ofYear);
            for (int i = 0; i < results.size(); i++) {
                outcomes.add(view(ofYear.get(i), results.get(i), language));
            }
        });
        outcomes.sort(Comparator.comparingInt(SpendingBatchView.Line::line));
        return outcomes;
    }

    /** The outcome of each line; all are refused for the same reason where the year has no budget. */
    private List<LineOutcome> record(UUID consortiumId, int year, List<SpendingFile.Line> lines) {
        List<SpendingRequest> requests =
                lines.stream().map(SpendingFile.Line::request).toList();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> recorder.record(consortiumId, year, requests, caller.id()));
        } catch (Problem refusal) {
            return requests.stream()
                    .<LineOutcome>map(request -> new LineOutcome.Refused(refusal))
                    .toList();
        }
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
            case LineOutcome.Recorded recorded -> view(line, "RECORDED", recorded.spendingId());
            case LineOutcome.Unchanged unchanged -> view(line, "UNCHANGED", unchanged.spendingId());
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

    private static SpendingBatchView.Line view(SpendingFile.Line line, String outcome, UUID spendingId) {
        return new SpendingBatchView.Line(line.number(), line.lineNumber(), outcome, spendingId, null, null);
    }

    private static String detail(Problem reason, Locale language) {
        String detail = reason.type().refusal().detail().in(language, reason.members());
        String places =
                reason.errors().stream().map(error -> place(error, language)).collect(Collectors.joining("; "));
        return places.isEmpty() ? detail : detail + " " + places;
    }

    private static String place(InputError error, Locale language) {
        return error.pointer() + " " + error.detail().in(language);
    }
}
