package nl.jeugdhulp.consortium.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A provider in a consortium (jeugdhulpaanbieder)")
public record MemberView(
        UUID providerId,
        String name,

        @Schema(description = "Whether it leads the consortium (penvoerder)")
        boolean lead,

        @Schema(description = "What it offers (hulpcategorieën)")
        Set<HelpCategory> helpCategories,

        @Schema(description = "First and last day of its membership (deelnameperiode)")
        Period membership) {

    /**
     * The member on that day, or nothing when it was none. Dates that were corrected later hold for the past as well; what
     * it offers now does not.
     *
     * @param then what was laid down by that day, or null when it was laid down later
     */
    Optional<MemberView> on(LocalDate day, MemberView then) {
        boolean wasThen = then != null && then.membership.contains(day);
        if (membership.contains(day)) {
            return Optional.of(
                    wasThen ? new MemberView(providerId, then.name, then.lead, then.helpCategories, membership) : this);
        }
        return wasThen && day.isBefore(membership.from()) ? Optional.of(then) : Optional.empty();
    }

    static MemberView of(UUID providerId, Membership member) {
        return new MemberView(providerId, member.name(), member.lead(), member.helpCategories(), member.period());
    }

    static List<MemberView> all(Consortium consortium) {
        return consortium.members().entrySet().stream()
                .map(member -> of(member.getKey(), member.getValue()))
                .sorted(Comparator.comparing(member -> member.providerId().toString()))
                .toList();
    }
}
