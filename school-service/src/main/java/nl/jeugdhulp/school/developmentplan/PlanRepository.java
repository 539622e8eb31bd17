package nl.jeugdhulp.school.developmentplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<DevelopmentPlan, UUID> {}
