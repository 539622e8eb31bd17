package nl.jeugdhulp.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.util.List;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** The rules of the house, the same for each service; {@link #check} fails naming every line that breaks one. */
public final class ServiceArchitecture {
    private ServiceArchitecture() {}

    /** Checks all rules on the classes below this package, tests left out. */
    public static void check(String servicePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(servicePackage);
        rules(servicePackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String servicePackage) {
        return List.of(
                noClasses()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "com.fasterxml.jackson.databind..")
                        .because("an entity knows no HTTP and no JSON"),
                noClasses()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class)
                        .because("time is an argument of a rule"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .because("a resource answers with views"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Repository")
                        .because("one hop from resource to service"),
                methods()
                        .that()
                        .areAnnotatedWith(POST.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(servicePackage + "..")
                        .and()
                        .doNotHaveName("search")
                        .should()
                        .beAnnotatedWith(Idempotent.class)
                        .because("every POST that creates or changes honours Idempotency-Key"),
                methods()
                        .that()
                        .areAnnotatedWith(Idempotent.class)
                        .should()
                        .haveRawReturnType(RestResponse.class)
                        .because("the first answer is kept with its status and headers"),
                classes()
                        .should()
                        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)")
                        .because("names are nouns of the domain"),
                slices().matching(servicePackage + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("features have no cycles"));
    }
}
