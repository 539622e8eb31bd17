package nl.jeugdhulp.school.pasthelp;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HelpImportRepository implements PanacheRepositoryBase<HelpImport, UUID> {}
