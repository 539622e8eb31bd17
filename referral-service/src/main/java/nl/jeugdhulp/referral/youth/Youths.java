package nl.jeugdhulp.referral.youth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;

/** The files on youths, found by what they are known by without storing it readably. */
@ApplicationScoped
public class Youths implements PanacheRepositoryBase<Youth, UUID> {
    private static final int BATCH = 500;
    private static final String HELD = " FOR NO KEY UPDATE";
    private static final HexFormat HEX = HexFormat.of();
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /**
     * The files on many youths at once, opened where there are none, in the order asked for.
     *
     * @return for each its id and the date of birth that its file says
     */
    public List<Opened> findOrOpen(List<Acquaintance> asked) {
        List<List<String>> hashes = asked.stream()
                .map(one -> vault.hashes(one.identification()).stream()
                        .map(HEX::formatHex)
                        .toList())
                .toList();
        Map<String, Opened> known =
                findAll(hashes.stream().flatMap(List::stream).toList());
        Map<String, Map<String, String>> missing = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            if (hashes.get(i).stream().noneMatch(known::containsKey)) {
                String newest = hashes.get(i).getFirst();
                missing.putIfAbsent(newest, file(newest, asked.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("INSERT INTO youth (id, bsn_hash, bsn_encrypted, alternative_encrypted,"
                            + " birth_date, key_name, version) SELECT cast(r.id as uuid), decode(r.hash, 'hex'), r.bsn,"
                            + " r.alternative, cast(r.birth as date), ?2, 0 FROM jsonb_to_recordset(cast(?1 as jsonb))"
                            + " AS r(id text, hash text, bsn text, alternative text, birth text)"
                            + " ORDER BY r.hash ON CONFLICT (bsn_hash) DO NOTHING")
                    .setParameter(1, text(List.copyOf(missing.values())))
                    .setParameter(2, vault.newestKey())
                    .executeUpdate();
            known.putAll(findAll(List.copyOf(missing.keySet())));
        }
        return hashes.stream()
                .map(each -> each.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Somebody of whom a file is asked for. */
    public record Acquaintance(Identification identification, LocalDate birthDate) {}

    /** A file, new or known. */
    public record Opened(UUID youthId, LocalDate birthDate) {}

    private Map<String, Opened> findAll(List<String> hashes) {
        List<?> rows = getEntityManager()
                .createNativeQuery("SELECT encode(bsn_hash, 'hex'), id, cast(birth_date as text) FROM youth"
                        + " WHERE bsn_hash IN (SELECT decode(h, 'hex') FROM unnest(?1) h)")
                .setParameter(1, hashes.toArray(String[]::new))
                .getResultList();
        Map<String, Opened> found = new HashMap<>();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(row ->
                        found.put((String) row[0], new Opened((UUID) row[1], LocalDate.parse((String) row[2]))));
        return found;
    }

    private Map<String, String> file(String hash, Acquaintance one) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "hash",
                hash,
                one.identification() instanceof Bsn ? "bsn" : "alternative",
                vault.encrypt(one.identification()),
                "birth",
                one.birthDate().toString());
    }

    private String text(List<Map<String, String>> files) {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
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
