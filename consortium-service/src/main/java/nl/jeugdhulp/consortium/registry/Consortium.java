package nl.jeugdhulp.consortium.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ConsortiumEvent.Member;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.paging.ChangedAt;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;

/** A group of providers that together deliver the whole care package under one contract. */
@Entity
public class Consortium implements Aggregate {
    @Id
    private UUID id;

    private String name;
    private int lot;
    private String vision;
    private String wayOfWorking;
    private List<String> expertise;
    private List<String> locations;
    private List<String> municipalities;
    private LocalDate contractFrom;
    private LocalDate contractUntil;

    @ElementCollection
    @CollectionTable(name = "consortium_member", joinColumns = @JoinColumn(name = "consortium_id"))
    @MapKeyColumn(name = "provider_id")
    private Map<UUID, Membership> members = new HashMap<>();

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected Consortium() {}

    Consortium(UUID id, ConsortiumProfile profile) {
        this.id = id;
        apply(profile);
    }

    /** Lays down contract and profile anew. */
    ConsortiumChanged change(ConsortiumProfile profile) {
        apply(profile);
        return changed();
    }

    private void apply(ConsortiumProfile profile) {
        name = profile.name();
        lot = profile.lot();
        vision = profile.vision();
        wayOfWorking = profile.wayOfWorking();
        expertise = List.copyOf(profile.expertise());
        locations = List.copyOf(profile.locations());
        municipalities = profile.municipalities().stream()
                .map(MunicipalityCode::value)
                .distinct()
                .sorted()
                .toList();
        contractFrom = profile.contract().from();
        contractUntil = profile.contract().until();
    }

    /** Takes a provider in, or changes what it offers and until when; what nobody then offers must have been accepted. */
    ConsortiumChanged member(UUID providerId, MemberRequest request) {
        Membership wanted =
                new Membership(request.name(), request.lead(), request.helpCategories(), request.membership());
        if (wanted.lead()) {
            onlyOneLeads(providerId, wanted.period());
        }
        members.put(providerId, wanted);
        // Only a collection changed, which would set no new time.
        changedAt = null;
        return changed();
    }

    private void onlyOneLeads(UUID providerId, Period period) {
        members.forEach((other, membership) -> {
            if (!other.equals(providerId)
                    && membership.lead()
                    && membership.period().overlaps(period)) {
                throw RegistryProblem.SECOND_LEAD_PROVIDER.problem("providerId", other);
            }
        });
    }

    /** Which categories nobody would offer any more, each from which day, if the provider's membership became so. */
    Map<HelpCategory, LocalDate> lostBy(UUID providerId, MemberRequest request, LocalDate today) {
        Map<HelpCategory, LocalDate> lost = new TreeMap<>();
        Membership before = members.get(providerId);
        if (before == null) {
            return lost;
        }
        LocalDate end = request.membership().until();
        LocalDate afterEnd = end == null || end.isBefore(today) ? today : end.plusDays(1);
        for (HelpCategory category : before.helpCategories()) {
            LocalDate day = request.helpCategories().contains(category) ? afterEnd : today;
            boolean stays = request.helpCategories().contains(category)
                    && request.membership().contains(day);
            boolean others = members.entrySet().stream()
                    .anyMatch(member -> !member.getKey().equals(providerId)
                            && member.getValue().offers(category, day));
            if (before.offers(category, day) && !stays && !others) {
                lost.put(category, day);
            }
        }
        return lost;
    }

    /** Who offers each category of the catalogue on that day; a category that nobody offers has an empty list. */
    public Map<HelpCategory, List<UUID>> coverage(LocalDate day) {
        return Arrays.stream(HelpCategory.values())
                .collect(Collectors.toMap(
                        category -> category,
                        category -> members.entrySet().stream()
                                .filter(member -> member.getValue().offers(category, day))
                                .map(Map.Entry::getKey)
                                .sorted(Comparator.comparing(UUID::toString))
                                .toList(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** First day of the gap in which that day lies: after its last provider ended, else that day. */
    public LocalDate uncoveredSince(HelpCategory category, LocalDate day) {
        return members.values().stream()
                .filter(member -> member.helpCategories().contains(category))
                .map(member -> member.period().until())
                .filter(last -> last != null && last.isBefore(day))
                .map(last -> last.plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(day);
    }

    /** First day from which somebody has offered the category up to and including that day, not before the first. */
    public LocalDate coveredSince(HelpCategory category, LocalDate first, LocalDate day) {
        LocalDate since = day;
        while (since.isAfter(first) && offered(category, since.minusDays(1))) {
            since = since.minusDays(1);
        }
        return since;
    }

    /** The gaps in a category between a provider that ended and the next that began, both up to that day. */
    public List<Period> gapsBetweenProviders(HelpCategory category, LocalDate today) {
        return members.values().stream()
                .filter(member -> member.helpCategories().contains(category))
                .map(member -> member.period().until())
                .filter(last -> last != null && last.isBefore(today) && !offered(category, last.plusDays(1)))
                .map(last -> last.plusDays(1))
                .distinct()
                .sorted()
                .flatMap(first ->
                        nextOffer(category, first, today).map(next -> new Period(first, next.minusDays(1))).stream())
                .toList();
    }

    private Optional<LocalDate> nextOffer(HelpCategory category, LocalDate after, LocalDate today) {
        return members.values().stream()
                .filter(member -> member.helpCategories().contains(category))
                .map(member -> member.period().from())
                .filter(first -> first.isAfter(after) && !first.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    private boolean offered(HelpCategory category, LocalDate day) {
        return members.values().stream().anyMatch(member -> member.offers(category, day));
    }

    ConsortiumChanged changed() {
        return new ConsortiumChanged(
                id,
                name,
                vision,
                wayOfWorking,
                expertise,
                locations,
                municipalities(),
                contract(),
                members.entrySet().stream()
                        .sorted(Comparator.comparing(member -> member.getKey().toString()))
                        .map(member -> eventMember(member.getKey(), member.getValue()))
                        .toList());
    }

    private static Member eventMember(UUID providerId, Membership member) {
        return new Member(
                providerId, member.name(), member.lead(), List.copyOf(member.helpCategories()), member.period());
    }

    public UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    int lot() {
        return lot;
    }

    String vision() {
        return vision;
    }

    String wayOfWorking() {
        return wayOfWorking;
    }

    List<String> expertise() {
        return expertise;
    }

    List<String> locations() {
        return locations;
    }

    List<MunicipalityCode> municipalities() {
        return municipalities.stream().map(MunicipalityCode::new).toList();
    }

    public Period contract() {
        return new Period(contractFrom, contractUntil);
    }

    Map<UUID, Membership> members() {
        return Map.copyOf(members);
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
