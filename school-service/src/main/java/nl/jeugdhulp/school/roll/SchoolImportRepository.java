package nl.jeugdhulp.school.roll;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SchoolImportRepository implements PanacheRepositoryBase<SchoolImport, UUID> {}
