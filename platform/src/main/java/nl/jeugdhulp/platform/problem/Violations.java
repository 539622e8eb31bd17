package nl.jeugdhulp.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.jeugdhulp.platform.paging.PageRequest;

/** Turns Bean Validation's findings into input errors. */
public final class Violations {
    private Violations() {}

    static Problem problem(ConstraintViolationException violations) {
        return PlatformProblem.INVALID_INPUT.problem().at(errors(violations.getConstraintViolations(), true));
    }

    /**
     * @param ofMethod whether the paths begin with a method and its parameter, as those of an endpoint do
     * @return the findings, in the order of their pointers
     */
    public static List<InputError> errors(Set<? extends ConstraintViolation<?>> violations, boolean ofMethod) {
        return violations.stream()
                .map(violation -> new InputError(
                        pointer(violation, ofMethod),
                        code(violation),
                        new Text(violation.getMessage(), violation.getMessage())))
                .sorted(Comparator.comparing(InputError::pointer).thenComparing(InputError::code))
                .toList();
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private static String pointer(ConstraintViolation<?> violation, boolean ofMethod) {
        Path path = violation.getPropertyPath();
        if (violation.getLeafBean() instanceof PageRequest) {
            return "?" + path.toString().substring(path.toString().lastIndexOf('.') + 1);
        }
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        for (Path.Node node : path) {
            if (ofMethod && node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (ofMethod && node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null
                    && node.getKind() != ElementKind.CONTAINER_ELEMENT
                    && node.getKind() != ElementKind.BEAN) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() && parameter != null ? "?" + parameter : pointer.toString();
    }
}
