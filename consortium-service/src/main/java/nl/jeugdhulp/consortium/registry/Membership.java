package nl.jeugdhulp.consortium.registry;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Period;

/** A provider's part in a consortium; replaced as a whole, never changed. */
@Embeddable
class Membership {
    private String name;
    private boolean lead;
    private List<String> helpCategories;
    private LocalDate memberFrom;
    private LocalDate memberUntil;

    protected Membership() {}

    Membership(String name, boolean lead, Set<HelpCategory> helpCategories, Period period) {
        this.name = name;
        this.lead = lead;
        this.helpCategories = helpCategories.stream().sorted().map(Enum::name).toList();
        this.memberFrom = period.from();
        this.memberUntil = period.until();
    }

    String name() {
        return name;
    }

    boolean lead() {
        return lead;
    }

    Set<HelpCategory> helpCategories() {
        Set<HelpCategory> offered = EnumSet.noneOf(HelpCategory.class);
        helpCategories.forEach(category -> offered.add(HelpCategory.valueOf(category)));
        return offered;
    }

    Period period() {
        return new Period(memberFrom, memberUntil);
    }

    boolean offers(HelpCategory category, LocalDate day) {
        return period().contains(day) && helpCategories.contains(category.name());
    }
}
