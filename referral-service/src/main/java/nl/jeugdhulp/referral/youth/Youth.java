package nl.jeugdhulp.referral.youth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A youth (<i>jeugdige</i>) about whom the suite keeps a file. */
@Entity
@Table(name = "youth")
public class Youth {
    @Id
    private UUID id;

    @Column(name = "bsn_hash")
    private byte[] bsnHash;

    @Column(name = "bsn_encrypted")
    private String bsnEncrypted;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Version
    private long version;

    protected Youth() {}

    Youth(UUID id, byte[] bsnHash, String bsnEncrypted, LocalDate birthDate) {
        this.id = id;
        this.bsnHash = bsnHash.clone();
        this.bsnEncrypted = bsnEncrypted;
        this.birthDate = birthDate;
    }

    public UUID id() {
        return id;
    }

    byte[] bsnHash() {
        return bsnHash.clone();
    }

    public String bsnEncrypted() {
        return bsnEncrypted;
    }

    public LocalDate birthDate() {
        return birthDate;
    }
}
