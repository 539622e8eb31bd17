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
    private byte[] hash;

    @Column(name = "key_name")
    private String keyName;

    @Column(name = "bsn_encrypted")
    private String bsnEncrypted;

    @Column(name = "alternative_encrypted")
    private String alternativeEncrypted;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Version
    private long version;

    protected Youth() {}

    public UUID id() {
        return id;
    }

    /** By what the youth is known, as it was sealed. */
    Identification identification(BsnVault vault) {
        return bsnEncrypted != null
                ? new Bsn(vault.decrypt(bsnEncrypted))
                : AlternativeSet.of(vault.decrypt(alternativeEncrypted));
    }

    /** Seals it again under the newest key, by which it is found from then on. */
    void seal(BsnVault vault) {
        Identification known = identification(vault);
        hash = vault.hash(known);
        keyName = vault.newestKey();
        if (bsnEncrypted != null) {
            bsnEncrypted = vault.encrypt(known);
        } else {
            alternativeEncrypted = vault.encrypt(known);
        }
    }

    public LocalDate birthDate() {
        return birthDate;
    }
}
