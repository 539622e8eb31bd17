package nl.jeugdhulp.consortium.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ConsortiumEvent.Member;
import nl.jeugdhulp.platform.Aggregate;
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

    /** Takes a provider in, or changes what it offers and until when. */
    ConsortiumChanged member(UUID providerId, MemberRequest request, LocalDate today) {
        Membership wanted =
                new Membership(request.name(), request.lead(), request.helpCategories(), request.membership());
        if (wanted.lead()) {
            onlyOneLeads(providerId, wanted.period());
        }
        Membership before = members.put(providerId, wanted);
        if (before != null && !request.acceptsCoverageLoss()) {
            coverageStays(providerId, before, wanted, today);
        }
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

    /** A consortium offers the whole catalogue: ending the last provider of a category asks for confirmation. */
    private void coverageStays(UUID providerId, Membership before, Membership after, LocalDate today) {
        LocalDate end = after.period().until();
        LocalDate afterEnd = end == null || end.isBefore(today) ? today : end.plusDays(1);
        List<HelpCategory> lost = new ArrayList<>();
        for (HelpCategory category : before.helpCategories()) {
            LocalDate day = after.helpCategories().contains(category) ? afterEnd : today;
            boolean others = members.entrySet().stream()
                    .anyMatch(member -> !member.getKey().equals(providerId)
                            && member.getValue().offers(category, day));
            if (before.offers(category, day) && !after.offers(category, day) && !others) {
                lost.add(category);
            }
        }
        if (!lost.isEmpty()) {
            throw RegistryProblem.COVERAGE_WOULD_BE_LOST.problem(
                    "helpCategories", lost.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
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

    @Override
    public long version() {
        return version;
    }
}
