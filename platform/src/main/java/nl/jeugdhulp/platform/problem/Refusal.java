package nl.jeugdhulp.platform.problem;

/**
 * What a kind of problem is answered with.
 *
 * @param status the HTTP status, 400 to 599
 * @param detail what happened and what the caller can do; the problem's members are filled in
 */
public record Refusal(int status, Text title, Text detail) {
    public static Refusal of(
            int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        return new Refusal(status, new Text(titleDutch, titleEnglish), new Text(detailDutch, detailEnglish));
    }
}
