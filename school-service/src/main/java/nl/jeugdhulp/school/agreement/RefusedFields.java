package nl.jeugdhulp.school.agreement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.jeugdhulp.platform.problem.InputError;

/**
 * Fields that no agreement at a school has, and that people will try: a pupil, and a tariff. They are refused with the
 * reason, not just as fields that do not exist.
 */
@Singleton
public class RefusedFields implements ObjectMapperCustomizer {
    private static final Set<String> PUPILS = Set.of(
            "pupil",
            "pupils",
            "pupilid",
            "pupilids",
            "pupilname",
            "pupilnames",
            "leerling",
            "leerlingen",
            "leerlingid",
            "leerlingnaam",
            "leerlingnummer",
            "student",
            "students",
            "studentid",
            "child",
            "children",
            "childid",
            "childname",
            "kinderen",
            "kindnaam",
            "youth",
            "youths",
            "youthid",
            "youthids",
            "jeugdige",
            "jeugdigen",
            "client",
            "clients",
            "clientid",
            "bsn",
            "birthdate",
            "geboortedatum",
            "firstname",
            "lastname",
            "surname",
            "voornaam",
            "achternaam",
            "pseudonym",
            "pseudoniem",
            "referral",
            "referralid",
            "trajectory",
            "trajectoryid");
    private static final Set<String> TARIFFS = Set.of(
            "tariff",
            "tarief",
            "rate",
            "hourlyrate",
            "uurtarief",
            "hours",
            "uren",
            "price",
            "prijs",
            "unitprice",
            "priceperdaypart",
            "amountperdaypart",
            "dayparttariff",
            "dagdeeltarief",
            "dagdeelprijs",
            "quantity",
            "product",
            "productcode");

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(new Refusal());
    }

    @Override
    public int priority() {
        // After the customizer of the platform, so that this handler is asked before its collector.
        return MINIMUM_PRIORITY;
    }

    private static final class Refusal extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String name) {
            String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
            if (is(bean, NamesNoPupil.class) && PUPILS.contains(plain)) {
                throw AgreementProblem.NO_PUPIL_NAMED.problem("field", name).at(place(parser, name, "no-pupil-named"));
            }
            if (is(bean, BearsNoTariff.class) && TARIFFS.contains(plain)) {
                throw AgreementProblem.NO_TARIFF.problem("field", name).at(place(parser, name, "no-tariff"));
            }
            return false;
        }

        private static boolean is(Object bean, Class<?> marker) {
            return marker.isInstance(bean) || (bean instanceof Class<?> type && marker.isAssignableFrom(type));
        }

        /** Jackson hands over fields that come before the known ones later, when their place is no longer known. */
        private static List<InputError> place(JsonParser parser, String name, String code) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            String field = "/" + name;
            return List.of(InputError.of(
                    pointer.endsWith(field) ? pointer : field, code, "hoort hier niet in", "is no part of this"));
        }
    }
}
