package nl.jeugdhulp.school.roll;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;

/** An import of a file with schools, and what became of each of its rows. */
@Entity
@Table(name = "school_import")
class SchoolImport implements Aggregate {
    /** A row of the file: where, which school, what became of it and what was odd about it. */
    @Embeddable
    record Row(
            int line,
            String schoolId,
            @Enumerated(EnumType.STRING) RowOutcome outcome,
            List<String> remarks) {}

    @Id
    private UUID id;

    private Instant importedAt;
    private String importedBy;
    private String encoding;
    private String separator;
    private int rowsRead;

    @ElementCollection
    @CollectionTable(name = "school_import_row", joinColumns = @JoinColumn(name = "import_id"))
    @OrderBy("line")
    private List<Row> rows;

    @Version
    private long version;

    protected SchoolImport() {}

    SchoolImport(UUID id, CsvText file, List<Row> rows, String by, Instant now) {
        this.id = id;
        this.encoding = file.encoding();
        this.separator = String.valueOf(file.separator());
        this.rowsRead = file.rows().size();
        this.rows = rows;
        this.importedBy = by;
        this.importedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant importedAt() {
        return importedAt;
    }

    String importedBy() {
        return importedBy;
    }

    String encoding() {
        return encoding;
    }

    String separator() {
        return separator;
    }

    int rowsRead() {
        return rowsRead;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    public long version() {
        return version;
    }
}
