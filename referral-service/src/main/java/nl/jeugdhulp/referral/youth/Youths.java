package nl.jeugdhulp.referral.youth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;

/** The files on youths, found by their citizen service number without storing it readably. */
@ApplicationScoped
public class Youths implements PanacheRepositoryBase<Youth, UUID> {
    private final BsnVault vault;

    Youths(BsnVault vault) {
        this.vault = vault;
    }

    public Optional<Youth> find(Bsn bsn) {
        return find("bsnHash", vault.hash(bsn)).firstResultOptional();
    }

    /** The file on this youth; opens one on first acquaintance, also when two referrers do so at once. */
    public Youth findOrOpen(Bsn bsn, LocalDate birthDate) {
        return find(bsn).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery("INSERT INTO youth (id, bsn_hash, bsn_encrypted, birth_date, version)"
                            + " VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT (bsn_hash) DO NOTHING")
                    .setParameter(1, Ids.next())
                    .setParameter(2, vault.hash(bsn))
                    .setParameter(3, vault.encrypt(bsn))
                    .setParameter(4, birthDate)
                    .executeUpdate();
            return find(bsn).orElseThrow();
        });
    }
}
