package nl.jeugdhulp.budget.region;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jeugdhulp.values.MunicipalityCode;

/** The seven municipalities that together buy complex youth care and pay for it, by their CBS codes. */
public enum Municipality {
    BEVERWIJK("0375", "Beverwijk"),
    BLOEMENDAAL("0377", "Bloemendaal"),
    HAARLEM("0392", "Haarlem"),
    HEEMSKERK("0396", "Heemskerk"),
    HEEMSTEDE("0397", "Heemstede"),
    VELSEN("0453", "Velsen"),
    ZANDVOORT("0473", "Zandvoort");

    private static final Set<MunicipalityCode> CODES =
            Arrays.stream(values()).map(Municipality::code).collect(Collectors.toUnmodifiableSet());

    private final MunicipalityCode code;
    private final String title;

    Municipality(String code, String title) {
        this.code = new MunicipalityCode(code);
        this.title = title;
    }

    public MunicipalityCode code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Set<MunicipalityCode> codes() {
        return CODES;
    }

    public static Municipality of(MunicipalityCode code) {
        return Arrays.stream(values())
                .filter(municipality -> municipality.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is not of the region"));
    }
}
