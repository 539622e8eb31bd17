package nl.jeugdhulp.referral.youth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;

/** The files on youths, found by what they are known by without storing it readably. */
@ApplicationScoped
public class Youths implements PanacheRepositoryBase<Youth, UUID> {
    private static final int BATCH = 500;

    private final BsnVault vault;

    Youths(BsnVault vault) {
        this.vault = vault;
    }

    public Optional<Youth> find(Identification identification) {
        List<?> ids = getEntityManager()
                .createNativeQuery("SELECT id FROM youth WHERE bsn_hash = ?1")
                .setParameter(1, vault.hash(identification))
                .getResultList();
        return ids.stream().findFirst().map(id -> findById((UUID) id));
    }

    /** The file on this youth; opens one on first acquaintance, also when two referrers do so at once. */
    public Youth findOrOpen(Identification identification, LocalDate birthDate) {
        return find(identification).orElseGet(() -> {
            String sealed = vault.encrypt(identification);
            boolean bsn = identification instanceof Bsn;
            getEntityManager()
                    .createNativeQuery(
                            "INSERT INTO youth (id, bsn_hash, bsn_encrypted, alternative_encrypted, birth_date, version)"
                                    + " VALUES (?1, ?2, cast(?3 as text), cast(?4 as text), ?5, 0)"
                                    + " ON CONFLICT (bsn_hash) DO NOTHING")
                    .setParameter(1, Ids.next())
                    .setParameter(2, vault.hash(identification))
                    .setParameter(3, bsn ? sealed : null)
                    .setParameter(4, bsn ? null : sealed)
                    .setParameter(5, birthDate)
                    .executeUpdate();
            return find(identification).orElseThrow();
        });
    }

    /** By what this youth is known. */
    public Identification identification(Youth youth) {
        return youth.identification(vault);
    }

    /** Seals some files again that an older key sealed; returns how many, 0 when none is left. */
    public int sealWithNewestKey() {
        List<?> ids = getEntityManager()
                .createNativeQuery("SELECT id FROM youth WHERE"
                        + " split_part(coalesce(bsn_encrypted, alternative_encrypted), ':', 1) <> ?1"
                        + " LIMIT ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, vault.newestKey())
                .setParameter(2, BATCH)
                .getResultList();
        ids.forEach(id -> findById((UUID) id).seal(vault));
        flush();
        return ids.size();
    }
}
