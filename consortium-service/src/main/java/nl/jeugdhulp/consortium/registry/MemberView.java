package nl.jeugdhulp.consortium.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A provider in a consortium (jeugdhulpaanbieder)")
record MemberView(
        UUID providerId,
        String name,

        @Schema(description = "Whether it leads the consortium (penvoerder)")
        boolean lead,

        @Schema(description = "What it offers (hulpcategorieën)")
        Set<HelpCategory> helpCategories,

        @Schema(description = "First and last day of its membership (deelnameperiode)")
        Period membership) {

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
