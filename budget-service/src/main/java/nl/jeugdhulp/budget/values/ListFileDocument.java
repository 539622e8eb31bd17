package nl.jeugdhulp.budget.values;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes into the API document that a list also comes as a file: its operation says of which items by an extension. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ListFileDocument implements OASFilter {
    /** Name of the extension; its value is the name of an item's schema. */
    public static final String LIST_OF = "x-list-of";

    @Override
    public Operation filterOperation(Operation operation) {
        Object item = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(LIST_OF);
        if (item != null) {
            operation.removeExtension(LIST_OF);
            Content content = operation.getResponses().getAPIResponse("200").getContent();
            content.addMediaType(
                    ListFile.NDJSON,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(item.toString())));
            content.addMediaType(
                    ListFile.CSV,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        return operation;
    }
}
