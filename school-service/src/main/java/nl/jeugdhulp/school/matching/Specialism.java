package nl.jeugdhulp.school.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.registry.SchoolRegister;

/** What a school can ask of the people who work there beyond ordinary youth care (<i>specialisme</i>). */
public enum Specialism {
    /** Visual impairment. */
    CLUSTER_1,
    /** Hearing, language and speech. */
    CLUSTER_2,
    /** Disability and chronic illness. */
    CLUSTER_3,
    /** Behaviour and psychiatry. */
    CLUSTER_4,
    SPECIAL_EDUCATION;

    /** Those among these codes that schools can ask for; a practitioner may be trained for more. */
    public static Set<Specialism> known(Collection<String> codes) {
        return Arrays.stream(values())
                .filter(specialism -> codes.contains(specialism.name()))
                .collect(Collectors.toSet());
    }

    /** What this school asks: its cluster, or special education where the cluster is not known. */
    static Optional<Specialism> required(SchoolRegister.Facts school) {
        if (!school.kind().special()) {
            return Optional.empty();
        }
        return Optional.of(school.cluster() == null ? SPECIAL_EDUCATION : valueOf("CLUSTER_" + school.cluster()));
    }
}
