package nl.jeugdhulp.referral.transition;

import java.util.Locale;
import nl.jeugdhulp.platform.problem.Text;

/** Why a row is not taken. */
enum RowFault {
    UNREADABLE("is geen leesbaar JSON-object", "is no readable JSON object"),
    UNKNOWN_FIELD("bestaat niet", "does not exist"),
    REQUIRED("is verplicht", "is required"),
    INVALID_VALUE("heeft niet de verwachte vorm", "is not of the expected form"),
    IN_THE_FUTURE("ligt in de toekomst", "lies in the future"),
    BEFORE_START("ligt voor de startdatum", "lies before the first day"),
    BEFORE_BIRTH("ligt voor de geboortedatum", "lies before the date of birth"),
    OTHER_MUNICIPALITY("is een andere gemeente dan de uwe", "is a municipality other than yours"),
    BSN_AND_ALTERNATIVE(
            "staat naast de alternatieve gegevensset; geef er een", "stands beside the alternative set; give one"),
    BIRTH_DATE_DIFFERS("wijkt af van wat van deze jeugdige bekend is", "differs from what is known of this youth"),
    NO_LONGER_A_YOUTH("jeugdhulp die doorgaat, eindigt met 23 jaar", "youth care that goes on ends at 23"),
    CONSORTIUM_NOT_CONTRACTED(
            "is geen consortium met een contract voor uw gemeente",
            "is no consortium contracted for your municipality");

    private final Text text;

    RowFault(String dutch, String english) {
        this.text = new Text(dutch, english);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text text() {
        return text;
    }
}
