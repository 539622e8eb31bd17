package nl.jeugdhulp.consortium.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.consortium.party.PartyKind;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.paging.ChangedAt;
import nl.jeugdhulp.values.Period;

/** What parties of the partnership agree: a draft until each of them signed the same text, then in force for its term. */
@Entity
class Agreement implements Aggregate {
    @Id
    private UUID id;

    private UUID seriesId;
    private int edition;
    private UUID replacesId;
    private String title;
    private String text;
    private LocalDate termFrom;
    private LocalDate termUntil;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private Instant draftedAt;
    private LocalDate inForceSince;
    private LocalDate endedOn;
    private String endReason;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "party")
    private Map<String, Signature> parties = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "agreement_rule", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<AgreementRule> rules = new ArrayList<>();

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected Agreement() {}

    /** The first edition of a new agreement. */
    Agreement(DraftAgreement draft, Party drafter, Instant now) {
        this(draft, drafter, UUID.randomUUID(), 1, null, now);
    }

    private Agreement(DraftAgreement draft, Party drafter, UUID seriesId, int edition, UUID replacesId, Instant now) {
        this.id = Ids.next();
        this.seriesId = seriesId;
        this.edition = edition;
        this.replacesId = replacesId;
        this.state = AgreementState.DRAFT;
        this.draftedAt = now;
        write(draft, drafter);
    }

    /** Changes the text; whoever signed the old text has to sign again. */
    void redraft(DraftAgreement draft, Party drafter) {
        require(state == AgreementState.DRAFT);
        write(draft, drafter);
    }

    private void write(DraftAgreement draft, Party drafter) {
        if (drafter.kind() != PartyKind.REGION && !draft.parties().contains(drafter)) {
            throw AgreementProblem.NOT_AMONG_PARTIES.problem();
        }
        title = draft.title();
        text = draft.text();
        termFrom = draft.period().from();
        termUntil = draft.period().until();
        parties.clear();
        draft.parties().forEach(party -> parties.put(party.key(), Signature.awaited()));
        rules.clear();
        rules.addAll(draft.rules());
        // Parties and rules alone would set no new time.
        changedAt = null;
    }

    /** A party signs the text as it stands; signed by all it is in force from its first day. */
    void sign(Party party, String by, LocalDate today, Instant now) {
        if (parties.get(party.key()).isGiven()) {
            throw AgreementProblem.ALREADY_SIGNED.problem();
        }
        require(state == AgreementState.DRAFT);
        parties.put(party.key(), Signature.given(now, by));
        // A signature alone would set no new time.
        changedAt = null;
        if (parties.values().stream().allMatch(Signature::isGiven)) {
            move(AgreementState.SIGNED);
            followCalendar(today);
        }
    }

    /** Begins and ends with its term; true when the day changed anything. */
    boolean followCalendar(LocalDate today) {
        AgreementState before = state;
        if (state == AgreementState.SIGNED && !today.isBefore(termFrom)) {
            move(AgreementState.IN_FORCE);
            inForceSince = today;
        }
        if (state.isInForce() && termUntil != null && today.isAfter(termUntil)) {
            close(termUntil.plusDays(1), "Looptijd verstreken");
        }
        return state != before;
    }

    /** The next edition, in force instead of this one once all its parties signed. */
    Agreement revised(DraftAgreement draft, Party drafter, Instant now) {
        require(state.isInForce());
        return new Agreement(draft, drafter, seriesId, edition + 1, id, now);
    }

    /** The parties looked back on it. */
    void evaluated() {
        require(state.isInForce());
        move(AgreementState.EVALUATED);
    }

    /** Ends before its term does; a draft is dropped. */
    void end(String reason, LocalDate today) {
        require(state != AgreementState.ENDED);
        close(today, reason);
    }

    private void close(LocalDate day, String reason) {
        move(AgreementState.ENDED);
        endedOn = day;
        endReason = reason;
    }

    private void require(boolean possible) {
        if (!possible) {
            throw AgreementProblem.AGREEMENT_STATE.problem("state", state);
        }
    }

    private void move(AgreementState to) {
        if (!state.mayBecome(to)) {
            throw new IllegalStateException("agreement " + id + " cannot go from " + state + " to " + to);
        }
        state = to;
    }

    /** Whether its rules are carried out on that day: signed by all, within its term, not ended. */
    boolean isInForce(LocalDate day) {
        return state.isInForce() && period().contains(day);
    }

    boolean isAmong(Party party) {
        return parties.containsKey(party.key());
    }

    UUID id() {
        return id;
    }

    UUID seriesId() {
        return seriesId;
    }

    int edition() {
        return edition;
    }

    UUID replacesId() {
        return replacesId;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    Period period() {
        return new Period(termFrom, termUntil);
    }

    AgreementState state() {
        return state;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    LocalDate inForceSince() {
        return inForceSince;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endReason() {
        return endReason;
    }

    /** The parties by their keys, each with its signature. */
    Map<String, Signature> parties() {
        return Map.copyOf(parties);
    }

    List<AgreementRule> rules() {
        return List.copyOf(rules);
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
