package nl.jeugdhulp.referral.residence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * The municipality that is responsible for a youth (<i>verantwoordelijke gemeente, woonplaatsbeginsel</i>, Youth Act art.
 * 1.1), and on what ground.
 *
 * @param code four digits
 * @param reason why a municipality decided otherwise, or null
 */
@Embeddable
public record ResponsibleMunicipality(
        @Column(name = "municipality") String code,

        @Column(name = "municipality_ground") @Enumerated(EnumType.STRING)
        Ground ground,

        @Column(name = "municipality_reason") String reason) {

    /** On what it rests. */
    public enum Ground {
        /** The address at which the youth is registered. */
        HOME_ADDRESS,
        /** In residential care: the municipality just before the stay. */
        BEFORE_RESIDENTIAL_STAY,
        /** Without either: where the youth actually stays. */
        ACTUAL_STAY,
        /** Outside the region, and agreed to by the municipality of residence: that of the exception. */
        EXCEPTION,
        /** Decided otherwise by the municipality itself, with a reason. */
        OVERRIDDEN
    }

    /** The responsible municipality by the facts given; empty when they name none. */
    public static Optional<ResponsibleMunicipality> of(Residence residence) {
        if (residence.inResidentialCare()) {
            return Optional.ofNullable(residence.beforeStay())
                    .map(before -> on(before, Ground.BEFORE_RESIDENTIAL_STAY));
        }
        if (residence.home() != null) {
            return Optional.of(on(residence.home(), Ground.HOME_ADDRESS));
        }
        return Optional.ofNullable(residence.actualStay()).map(stay -> on(stay, Ground.ACTUAL_STAY));
    }

    public static ResponsibleMunicipality by(KnownExceptions.Active exception) {
        return on(exception.municipality(), Ground.EXCEPTION);
    }

    public static ResponsibleMunicipality overridden(MunicipalityCode municipality, String reason) {
        return new ResponsibleMunicipality(municipality.value(), Ground.OVERRIDDEN, reason);
    }

    private static ResponsibleMunicipality on(MunicipalityCode municipality, Ground ground) {
        return new ResponsibleMunicipality(municipality.value(), ground, null);
    }
}
