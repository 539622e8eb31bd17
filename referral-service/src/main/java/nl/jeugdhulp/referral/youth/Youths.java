package nl.jeugdhulp.referral.youth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;

/** The files on youths, found by what they are known by without storing it readably. */
@ApplicationScoped
public class Youths implements PanacheRepositoryBase<Youth, UUID> {
    private static final int BATCH = 500;
    private static final String HELD = " FOR NO KEY UPDATE";

    private final BsnVault vault;

    Youths(BsnVault vault) {
        this.vault = vault;
    }

    public Optional<Youth> find(Identification identification) {
        return idOf(identification, "").map(this::findById);
    }

    private Optional<UUID> idOf(Identification identification, String lock) {
        return vault.hashes(identification).stream()
                .flatMap(hash -> idsBy(hash, lock).stream())
                .findFirst()
                .map(UUID.class::cast);
    }

    private List<?> idsBy(byte[] hash, String lock) {
        return getEntityManager()
                .createNativeQuery("SELECT id FROM youth WHERE bsn_hash = ?1" + lock)
                .setParameter(1, hash)
                .getResultList();
    }

    /** Holds the file until the end of the transaction, so that what is begun for one youth is begun one after another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID youthId) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM youth WHERE id = ?1" + HELD)
                .setParameter(1, youthId)
                .getResultList();
    }

    /** The file on this youth, held; opens one on first acquaintance, also when two referrers do so at once. */
    public UUID findOrOpen(Identification identification, LocalDate birthDate) {
        return idOf(identification, HELD).orElseGet(() -> open(identification, birthDate));
    }

    private UUID open(Identification identification, LocalDate birthDate) {
        UUID id = Ids.next();
        String sealed = vault.encrypt(identification);
        boolean bsn = identification instanceof Bsn;
        int opened = getEntityManager()
                .createNativeQuery(
                        "INSERT INTO youth (id, bsn_hash, bsn_encrypted, alternative_encrypted, birth_date, key_name, version)"
                                + " VALUES (?1, ?2, cast(?3 as text), cast(?4 as text), ?5, ?6, 0)"
                                + " ON CONFLICT (bsn_hash) DO NOTHING")
                .setParameter(1, id)
                .setParameter(2, vault.hash(identification))
                .setParameter(3, bsn ? sealed : null)
                .setParameter(4, bsn ? null : sealed)
                .setParameter(5, birthDate)
                .setParameter(6, vault.newestKey())
                .executeUpdate();
        return opened == 1 ? id : idOf(identification, HELD).orElseThrow();
    }

    /** By what this youth is known. */
    public Identification identification(Youth youth) {
        return youth.identification(vault);
    }

    /** Seals some files again that an older key sealed; returns how many, 0 when none is left. */
    public int sealWithNewestKey() {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "SELECT id FROM youth WHERE key_name IS DISTINCT FROM ?1 LIMIT ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, vault.newestKey())
                .setParameter(2, BATCH)
                .getResultList();
        ids.forEach(id -> findById((UUID) id).seal(vault));
        flush();
        return ids.size();
    }
}
