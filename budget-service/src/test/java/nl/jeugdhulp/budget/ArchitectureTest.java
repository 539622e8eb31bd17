package nl.jeugdhulp.budget;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.jeugdhulp.platform.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String SERVICE = "nl.jeugdhulp.budget";

    @Test
    void theRulesOfTheHouseHold() {
        ServiceArchitecture.check(SERVICE);
    }

    /** Estimates are made in the forecast alone; the drawing of a page has no money either. */
    @Test
    void moneyIsNeverAFloatingPointNumber() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SERVICE);
        for (Class<?> floating : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("..forecast..")
                    .and()
                    .areDeclaredInClassesThat()
                    .haveSimpleNameNotEndingWith("Pdf")
                    .should()
                    .notHaveRawType(floating)
                    .check(classes);
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("..forecast..")
                    .should()
                    .haveRawReturnType(floating)
                    .check(classes);
        }
    }
}
