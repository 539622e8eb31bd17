package nl.jeugdhulp.referral.helpquestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Help questions: asked by a school, answered by its own CJG coach. */
@Path("/v1/help-questions")
@Tag(name = "Help questions", description = "Questions of schools to their CJG coach (hulpvragen)")
class HelpQuestionResource {
    private final HelpQuestionService questions;
    private final HelpQuestionScope scope;
    private final Caller caller;

    HelpQuestionResource(HelpQuestionService questions, HelpQuestionScope scope, Caller caller) {
        this.questions = questions;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Asked (gesteld)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HelpQuestionView.class)))
    @RolesAllowed(Role.SCHOOL)
    @Operation(
            summary = "Ask the school's own CJG coach (hulpvraag stellen)",
            description = "Name no child: the coach asks the family.")
    public RestResponse<HelpQuestionView> askHelp(@NotNull @Valid HelpQuestionApi.AskHelp asked) {
        HelpQuestionView view = questions.ask(asked, caller.schoolId(), caller.id());
        return Answers.created("/v1/help-questions/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.SCHOOL, Role.REFERRER})
    @Operation(
            summary = "The school's own questions, or the coach's worklist, oldest first (hulpvragen, werklijst)",
            description = "status=ASKED is the coach's worklist; overdue=true what waits too long.")
    public Page<HelpQuestionView> listHelpQuestions(
            @BeanParam HelpQuestionFilter filter, @Valid @BeanParam PageRequest page) {
        return questions.list(scope.condition(), filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHOOL, Role.REFERRER})
    @Operation(summary = "One help question with its outcome (hulpvraag)")
    public RestResponse<HelpQuestionView> getHelpQuestion(@PathParam("id") UUID id) {
        return answer(questions.get(id, scope.condition()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @RolesAllowed(Role.REFERRER)
    @Operation(summary = "Answer by advice, the preventive field or a referral (beantwoorden)")
    public RestResponse<HelpQuestionView> answerHelpQuestion(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid HelpQuestionApi.AnswerHelpQuestion given) {
        return answer(questions.answer(id, scope.condition(), given, IfMatch.optional(ifMatch), caller.id()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Role.SCHOOL)
    @Operation(summary = "Take the question back while it is open (intrekken)")
    public RestResponse<HelpQuestionView> withdrawHelpQuestion(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(questions.withdraw(id, scope.condition(), IfMatch.optional(ifMatch)));
    }

    private static RestResponse<HelpQuestionView> answer(HelpQuestionView view) {
        return Answers.ok(view.version(), view);
    }
}
