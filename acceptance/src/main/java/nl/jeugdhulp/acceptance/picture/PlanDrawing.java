package nl.jeugdhulp.acceptance.picture;

import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a match plan as a map in SVG: each school a mark in the colour and the shape of its consortium, larger the more
 * hours it gets; where consortia work from stands as an open mark.
 */
final class PlanDrawing {
    /** Colours that people with any colour vision can tell apart (Okabe and Ito); the shapes tell in black and white. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#777777");

    /** Shapes of about the same area: circle, square, triangle, diamond. */
    private static final List<String> SHAPES = List.of(
            "<circle r=\"1\"/>",
            "<path d=\"M-.89-.89H.89V.89H-.89Z\"/>",
            "<path d=\"M0-1.4 1.3.85H-1.3Z\"/>",
            "<path d=\"M0-1.25 1.25 0 0 1.25-1.25 0Z\"/>");

    private static final int WIDTH = 900;
    private static final int MARGIN = 40;
    private static final int MOST_MAP_WIDTH = 440;
    private static final int MOST_MAP_HEIGHT = 640;
    private static final int HEADER = 80;
    private static final int LEGEND_LINE = 24;
    private static final double LEGEND_SIZE = 7;
    private static final double LOCATION_SIZE = 11;
    private static final String HALO = "font-size=\"15\" fill=\"#333333\" text-anchor=\"middle\" paint-order=\"stroke\""
            + " stroke=\"#ffffff\" stroke-width=\"4\"";
    private static final double KM_PER_DEGREE = 111.2;
    private static final int SCALE_KM = 5;

    private final Plan plan;
    private final double west;
    private final double north;
    private final double pixelsPerKm;
    private final double narrowing;
    private final int mapHeight;
    private final double legendLeft;

    /** A school: where it is, its consortium by its place in the list, and its hours per week. */
    record Dot(String name, Point at, int consortium, int hours) {}

    /** Where a consortium works from. */
    record Location(Point at, int consortium) {}

    /** The name of a part of the region, in the middle of its schools. */
    record Label(String name, Point at) {}

    record Point(double latitude, double longitude) {}

    /** What is drawn; the consortia by name. */
    record Plan(
            String title,
            String subtitle,
            List<String> consortia,
            List<Dot> schools,
            List<Location> locations,
            List<Label> labels) {}

    PlanDrawing(Plan plan) {
        this.plan = plan;
        List<Point> points = Stream.concat(
                        plan.schools().stream().map(Dot::at),
                        plan.locations().stream().map(Location::at))
                .toList();
        double south = points.stream().mapToDouble(Point::latitude).min().orElse(52);
        double east = points.stream().mapToDouble(Point::longitude).max().orElse(5);
        this.north = points.stream().mapToDouble(Point::latitude).max().orElse(52);
        this.west = points.stream().mapToDouble(Point::longitude).min().orElse(5);
        this.narrowing = Math.cos(Math.toRadians((north + south) / 2));
        double widthKm = Math.max(1, (east - west) * narrowing * KM_PER_DEGREE);
        double heightKm = Math.max(1, (north - south) * KM_PER_DEGREE);
        this.pixelsPerKm = Math.min(MOST_MAP_WIDTH / widthKm, MOST_MAP_HEIGHT / heightKm);
        this.mapHeight = (int) Math.ceil(heightKm * pixelsPerKm);
        this.legendLeft = 2 * MARGIN + widthKm * pixelsPerKm;
    }

    String svg() {
        int consortia = plan.consortia().size();
        int legendTop = HEADER + MARGIN;
        int legendEnd = legendTop + LEGEND_LINE * (consortia + 3);
        int height = Math.max(HEADER + MARGIN + mapHeight, legendEnd) + MARGIN;
        Formatter svg = new Formatter(Locale.ROOT);
        svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" role=\"img\">\n",
                WIDTH, height);
        svg.format("<title>%s</title>\n<desc>%s</desc>\n", escaped(plan.title()), escaped(plan.subtitle()));
        svg.format("<defs>\n");
        IntStream.range(0, consortia)
                .forEach(number -> svg.format("<g id=\"c%d\">%s</g>\n", number, SHAPES.get(number % SHAPES.size())));
        svg.format("</defs>\n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, height);
        text(svg, MARGIN, 36, "font-size=\"20\"", plan.title());
        text(svg, MARGIN, 60, "font-size=\"13\" fill=\"#444444\"", plan.subtitle());
        plan.schools().stream()
                .sorted(Comparator.comparingInt(Dot::hours).reversed())
                .forEach(school ->
                        mark(svg, x(school.at()), y(school.at()), size(school), school.consortium(), school.name()));
        plan.locations().forEach(location -> open(svg, x(location.at()), y(location.at()), location.consortium()));
        plan.labels().forEach(label -> text(svg, x(label.at()), y(label.at()) - LOCATION_SIZE, HALO, label.name()));
        IntStream.range(0, consortia).forEach(number -> legend(svg, number, legendTop + LEGEND_LINE * number));
        String small = "font-size=\"13\" fill=\"#444444\"";
        text(
                svg,
                legendLeft,
                legendTop + LEGEND_LINE * consortia,
                small,
                "Dicht: school, groter bij meer uren per week.");
        text(svg, legendLeft, legendTop + LEGEND_LINE * (consortia + 1), small, "Open: locatie van het consortium.");
        scale(svg, legendEnd);
        return svg.format("</svg>\n").toString();
    }

    private double x(Point point) {
        return MARGIN + (point.longitude() - west) * narrowing * KM_PER_DEGREE * pixelsPerKm;
    }

    private double y(Point point) {
        return HEADER + MARGIN + (north - point.latitude()) * KM_PER_DEGREE * pixelsPerKm;
    }

    private static double size(Dot school) {
        return 2 + 1.6 * Math.sqrt(school.hours());
    }

    private static void mark(Formatter svg, double x, double y, double size, int consortium, String name) {
        svg.format(
                "<use href=\"#c%d\" transform=\"translate(%.1f %.1f)scale(%.1f)\" fill=\"%s\" stroke=\"#ffffff\""
                        + " stroke-width=\".12\"><title>%s</title></use>\n",
                consortium, x, y, size, colour(consortium), escaped(name));
    }

    private static void open(Formatter svg, double x, double y, int consortium) {
        svg.format(
                "<use href=\"#c%d\" transform=\"translate(%.1f %.1f)scale(%.1f)\" fill=\"none\" stroke=\"%s\""
                        + " stroke-width=\".3\"/>\n",
                consortium, x, y, LOCATION_SIZE, colour(consortium));
    }

    private void legend(Formatter svg, int number, int y) {
        List<Dot> own = plan.schools().stream()
                .filter(school -> school.consortium() == number)
                .toList();
        String name = plan.consortia().get(number);
        mark(svg, legendLeft + LEGEND_SIZE, y - 5, LEGEND_SIZE, number, name);
        int hours = own.stream().mapToInt(Dot::hours).sum();
        text(
                svg,
                legendLeft + 24,
                y,
                "font-size=\"14\"",
                "%s: %d scholen, %d uur per week".formatted(name, own.size(), hours));
    }

    private void scale(Formatter svg, int y) {
        double length = SCALE_KM * pixelsPerKm;
        svg.format(
                "<path d=\"M%.1f %d v-6v6h%.1fv-6\" fill=\"none\" stroke=\"#444444\" stroke-width=\"1.5\"/>\n",
                legendLeft, y, length);
        text(svg, legendLeft + length + 8, y, "font-size=\"12\" fill=\"#444444\"", SCALE_KM + " km");
    }

    private static void text(Formatter svg, double x, double y, String style, String words) {
        svg.format("<text x=\"%.1f\" y=\"%.1f\" %s>%s</text>\n", x, y, style, escaped(words));
    }

    private static String colour(int consortium) {
        return COLOURS.get(consortium % COLOURS.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
