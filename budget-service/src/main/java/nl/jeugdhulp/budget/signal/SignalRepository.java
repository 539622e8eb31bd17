package nl.jeugdhulp.budget.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SignalRepository implements PanacheRepositoryBase<Signal, UUID> {}
