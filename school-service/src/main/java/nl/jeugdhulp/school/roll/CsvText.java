package nl.jeugdhulp.school.roll;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A csv file as it comes: its encoding and separator are found out from its bytes.
 *
 * @param encoding UTF-8 or windows-1252
 * @param separator the character between fields
 * @param header the cells of the first line
 * @param rows the cells of each further line that is not empty
 */
public record CsvText(String encoding, char separator, List<String> header, List<Row> rows) {
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /** A line of the file, numbered from 1 for the header. */
    public record Row(int line, List<String> cells) {}

    /** Reads the file; a file that is no csv is refused with the line where reading stopped. */
    public static CsvText read(byte[] bytes) {
        String utf8 = utf8(bytes);
        String text = utf8 == null ? CP1252.decode(ByteBuffer.wrap(bytes)).toString() : utf8;
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw ImportProblem.FILE_EMPTY.problem();
        }
        char separator = separator(text);
        List<Row> all = rows(text, separator);
        return new CsvText(
                utf8 == null ? "windows-1252" : "UTF-8",
                separator,
                all.getFirst().cells(),
                all.subList(1, all.size()));
    }

    /** The text, or null when the bytes are no UTF-8: then it is cp1252, in which every byte means something. */
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElseThrow();
    }

    private static long count(String header, char separator) {
        return header.chars().filter(each -> each == separator).count();
    }

    private static List<Row> rows(String text, char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (MappingIterator<String[]> cells =
                MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
            while (cells.hasNextValue()) {
                line = cells.getCurrentLocation().getLineNr();
                rows.add(new Row(rows.isEmpty() ? 1 : line, List.of(cells.nextValue())));
            }
            return rows;
        } catch (IOException | RuntimeJsonMappingException unreadable) {
            throw ImportProblem.FILE_UNREADABLE.problem("line", line);
        }
    }
}
