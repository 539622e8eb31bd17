package nl.jeugdhulp.school.pasthelp;

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

/** An import of a file with past help, and what became of each of its rows. */
@Entity
@Table(name = "help_import")
class HelpImport {
    /** A row of the file: where, which school, what became of it and why. */
    @Embeddable
    record Row(
            int line,
            String schoolId,
            @Enumerated(EnumType.STRING) PastRowOutcome outcome,
            List<String> remarks) {}

    @Id
    private UUID id;

    private Instant importedAt;
    private String importedBy;
    private int rowsRead;

    @ElementCollection
    @CollectionTable(name = "help_import_row", joinColumns = @JoinColumn(name = "import_id"))
    @OrderBy("line")
    private List<Row> rows;

    @Version
    private long version;

    protected HelpImport() {}

    HelpImport(UUID id, List<Row> rows, String by, Instant now) {
        this.id = id;
        this.rowsRead = rows.size();
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

    int rowsRead() {
        return rowsRead;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    long version() {
        return version;
    }
}
