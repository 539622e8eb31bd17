package nl.jeugdhulp.referral.worklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.jeugdhulp.referral.access.StreamedAccesses;
import nl.jeugdhulp.referral.course.ReferralScope;
import nl.jeugdhulp.referral.course.ReferralView;
import nl.jeugdhulp.referral.course.Referrals;

/** Streams referrals of any number; each piece is in the access log before it is sent. */
@ApplicationScoped
class ReferralExport {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final CsvMapper TABLE = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final String OPERATION = "GET listReferrals";
    private static final String ACTIVITY = "referrals";

    private final Referrals referrals;
    private final StreamedAccesses accesses;
    private final ObjectWriter json;

    ReferralExport(Referrals referrals, StreamedAccesses accesses, ObjectMapper json) {
        this.referrals = referrals;
        this.accesses = accesses;
        this.json = json.writer().withRootValueSeparator("\n");
    }

    /** What the caller likes best of JSON, NDJSON and CSV. */
    static String wanted(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(type -> List.of(MediaType.APPLICATION_JSON, NDJSON, CSV).stream()
                        .filter(ours -> type.isCompatible(MediaType.valueOf(ours))))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    StreamingOutput lines(ReferralScope.Condition mine, Referrals.Selection selection) {
        return stream(mine, selection, json, Function.identity());
    }

    StreamingOutput rows(ReferralScope.Condition mine, Referrals.Selection selection) {
        ObjectWriter table = TABLE.writer(TABLE.schemaFor(ReferralRow.class).withHeader());
        return stream(mine, selection, table, ReferralRow::of);
    }

    private <T> StreamingOutput stream(
            ReferralScope.Condition mine,
            Referrals.Selection selection,
            ObjectWriter format,
            Function<ReferralView, T> as) {
        Consumer<Collection<UUID>> log = accesses.begin(OPERATION, ACTIVITY);
        return output -> {
            try (SequenceWriter writer = format.writeValues(new BufferedOutputStream(output))) {
                referrals.each(mine, selection, piece -> {
                    log.accept(piece.stream().map(ReferralView::youthId).toList());
                    write(writer, piece.stream().map(as).toList());
                });
            }
        };
    }

    private static void write(SequenceWriter writer, List<?> piece) {
        try {
            writer.writeAll(piece);
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
