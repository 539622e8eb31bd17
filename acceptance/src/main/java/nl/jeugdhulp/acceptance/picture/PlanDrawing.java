package nl.jeugdhulp.acceptance.picture;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws a match plan as a map in SVG: each school a dot in its consortium's colour, larger the more hours it gets. */
final class PlanDrawing {
    /** Colours that people with any colour vision can tell apart (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#999999");

    private static final int WIDTH = 760;
    private static final int MARGIN = 40;
    private static final int HEADER = 70;
    private static final int LEGEND_LINE = 24;
    private static final double KM_PER_DEGREE = 111.2;
    private static final double SCALE_KM = 5;

    private final String title;
    private final String subtitle;
    private final List<String> consortia;
    private final List<Dot> schools;
    private final double west;
    private final double north;
    private final double pixelsPerKm;
    private final double narrowing;
    private final int mapHeight;

    /** A school: where it is, its consortium by its place in the list, and its hours per week. */
    record Dot(String name, double latitude, double longitude, int consortium, int hours) {}

    PlanDrawing(String title, String subtitle, List<String> consortia, List<Dot> schools) {
        this.title = title;
        this.subtitle = subtitle;
        this.consortia = consortia;
        this.schools = schools;
        double south = schools.stream().mapToDouble(Dot::latitude).min().orElse(52);
        double east = schools.stream().mapToDouble(Dot::longitude).max().orElse(5);
        this.north = schools.stream().mapToDouble(Dot::latitude).max().orElse(52);
        this.west = schools.stream().mapToDouble(Dot::longitude).min().orElse(5);
        this.narrowing = Math.cos(Math.toRadians((north + south) / 2));
        double widthKm = Math.max(1, (east - west) * narrowing * KM_PER_DEGREE);
        this.pixelsPerKm = (WIDTH - 2 * MARGIN) / widthKm;
        this.mapHeight = (int) Math.ceil((north - south) * KM_PER_DEGREE * pixelsPerKm);
    }

    String svg() {
        int legendTop = HEADER + MARGIN + mapHeight + MARGIN;
        int height = legendTop + LEGEND_LINE * consortia.size() + MARGIN;
        Formatter svg = new Formatter(Locale.ROOT);
        svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\">\n",
                WIDTH, height);
        svg.format("<title>%s</title>\n", escaped(title));
        svg.format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, height);
        svg.format("<text x=\"%d\" y=\"34\" font-size=\"20\">%s</text>\n", MARGIN, escaped(title));
        svg.format("<text x=\"%d\" y=\"58\" font-size=\"13\" fill=\"#555555\">%s</text>\n", MARGIN, escaped(subtitle));
        schools.forEach(school -> dot(svg, school));
        IntStream.range(0, consortia.size()).forEach(number -> legend(svg, number, legendTop + LEGEND_LINE * number));
        scale(svg, height - MARGIN);
        return svg.format("</svg>\n").toString();
    }

    private void dot(Formatter svg, Dot school) {
        double x = MARGIN + (school.longitude() - west) * narrowing * KM_PER_DEGREE * pixelsPerKm;
        double y = HEADER + MARGIN + (north - school.latitude()) * KM_PER_DEGREE * pixelsPerKm;
        svg.format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.8\"><title>%s</title></circle>\n",
                x, y, 2 + 1.6 * Math.sqrt(school.hours()), colour(school.consortium()), escaped(school.name()));
    }

    private void legend(Formatter svg, int number, int y) {
        List<Dot> own =
                schools.stream().filter(school -> school.consortium() == number).toList();
        svg.format("<circle cx=\"%d\" cy=\"%d\" r=\"7\" fill=\"%s\"/>\n", MARGIN + 7, y - 5, colour(number));
        svg.format(
                "<text x=\"%d\" y=\"%d\" font-size=\"14\">%s: %d scholen, %d uur per week</text>\n",
                MARGIN + 24,
                y,
                escaped(consortia.get(number)),
                own.size(),
                own.stream().mapToInt(Dot::hours).sum());
    }

    private void scale(Formatter svg, int y) {
        double length = SCALE_KM * pixelsPerKm;
        svg.format(
                "<path d=\"M%.1f %d h%.1f\" stroke=\"#555555\" stroke-width=\"2\"/>\n",
                WIDTH - MARGIN - length, y, length);
        svg.format(
                "<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#555555\" text-anchor=\"end\">%.0f km</text>\n",
                WIDTH - MARGIN, y - 6, SCALE_KM);
    }

    private static String colour(int consortium) {
        return COLOURS.get(consortium % COLOURS.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
