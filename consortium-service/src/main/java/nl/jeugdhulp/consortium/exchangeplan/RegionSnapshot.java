package nl.jeugdhulp.consortium.exchangeplan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.ConsortiumRoom;
import nl.jeugdhulp.consortium.exchange.WaitingEntry;

/**
 * The waiting lists and the free places of the whole region at one moment.
 *
 * @param listsWithoutForecast lists on which too little was observed for a forecast, where a wait is taken to last as long
 *     again as it has lasted
 */
record RegionSnapshot(
        Instant asOf,
        List<WaitingEntry> entries,
        List<ConsortiumRoom> rooms,
        int listsWithoutForecast,
        List<UUID> consortiaWithoutKnownLocation,
        Map<UUID, String> municipalities) {}
