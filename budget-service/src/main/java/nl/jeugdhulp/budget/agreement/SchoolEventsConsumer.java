package nl.jeugdhulp.budget.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Agreements at schools take money of the lump sums; this books, so it is no projection that could be rebuilt. */
@ApplicationScoped
class SchoolEventsConsumer implements EventsConsumer<SchoolEvent> {
    private final AgreementService agreements;

    SchoolEventsConsumer(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "school-agreements";
    }

    @Override
    public Class<SchoolEvent> events() {
        return SchoolEvent.class;
    }

    @Override
    public void on(SchoolEvent event, ReceivedEvent received) {
        switch (event) {
            case SchoolEvent.CollectiveDeploymentAgreed agreed ->
                agreements.agreed(
                        agreed.deploymentId(),
                        AgreementKind.COLLECTIVE_DEPLOYMENT,
                        agreed.consortiumId(),
                        agreed.schoolId(),
                        agreed.schoolYear().lastDay(),
                        agreed.earmarks());
            case SchoolEvent.CollectiveDeploymentEnded ended ->
                agreements.ended(
                        ended.deploymentId(),
                        AgreementKind.COLLECTIVE_DEPLOYMENT,
                        ended.consortiumId(),
                        ended.schoolId(),
                        ended.endedOn());
            case SchoolEvent.ArrangementOpened opened ->
                agreements.agreed(
                        opened.arrangementId(),
                        AgreementKind.EDUCATION_CARE_ARRANGEMENT,
                        opened.consortiumId(),
                        opened.schoolId(),
                        opened.period().until(),
                        opened.earmarks());
            case SchoolEvent.ArrangementEnded ended ->
                agreements.ended(
                        ended.arrangementId(),
                        AgreementKind.EDUCATION_CARE_ARRANGEMENT,
                        ended.consortiumId(),
                        ended.schoolId(),
                        ended.endedOn());
            case SchoolEvent.SchoolChanged ignored -> {}
            case SchoolEvent.SchoolMatched ignored -> {}
            case SchoolEvent.ExceptionOpened ignored -> {}
            case SchoolEvent.ExceptionGranted ignored -> {}
            case SchoolEvent.ExceptionClosed ignored -> {}
        }
    }
}
