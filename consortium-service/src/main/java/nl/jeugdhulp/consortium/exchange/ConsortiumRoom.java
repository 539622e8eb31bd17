package nl.jeugdhulp.consortium.exchange;

/**
 * Places of one consortium and category that are free, or will be at a known day; stale capacity is no room.
 *
 * @param places free places, neither occupied nor reserved; whoever waits on the list itself is counted off here later
 * @param availableInDays days until they can be used, 0 today
 */
public record ConsortiumRoom(CareList list, int places, int availableInDays) {

    public ConsortiumRoom {
        if (places < 0 || availableInDays < 0 || availableInDays > WaitingEntry.LONGEST_WAIT_DAYS) {
            throw new IllegalArgumentException("room out of range: " + places + " in " + availableInDays + " days");
        }
    }
}
