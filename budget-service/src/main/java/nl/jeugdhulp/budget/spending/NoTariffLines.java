package nl.jeugdhulp.budget.spending;

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
import nl.jeugdhulp.platform.problem.Problem;

/**
 * A spending has no tariff, hours, rate or youth, since the consortium gets one amount for the whole year: a line that
 * bears one is refused with the reason, not just as having a field that does not exist.
 */
@Singleton
public class NoTariffLines implements ObjectMapperCustomizer {
    private static final Set<String> NAMES = Set.of(
            "tariff",
            "tarief",
            "rate",
            "hourlyrate",
            "uurtarief",
            "hours",
            "uren",
            "minutes",
            "minuten",
            "days",
            "dagen",
            "price",
            "prijs",
            "unitprice",
            "quantity",
            "aantal",
            "volume",
            "units",
            "eenheden",
            "youth",
            "youthid",
            "jeugdige",
            "client",
            "clientid",
            "bsn",
            "referral",
            "referralid",
            "trajectory",
            "trajectoryid",
            "product",
            "productcode");

    /** Whether a field or column of this name would make a line one of tariff, hours or youth. */
    static boolean isRefused(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
    }

    /** The refusal of a line with such a field. */
    static Problem refusal(String name) {
        return SpendingProblem.NO_TARIFF_LINES
                .problem("field", name)
                .at(List.of(InputError.of(
                        "/" + name, "no-tariff-lines", "hoort niet in een besteding", "is no part of a spending")));
    }

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
            boolean ofSpending = bean instanceof SpendingRequest || bean == SpendingRequest.class;
            if (ofSpending && isRefused(name)) {
                throw refusal(name);
            }
            return false;
        }
    }
}
