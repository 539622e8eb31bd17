package nl.jeugdhulp.acceptance.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlanDrawingTest {
    @Test
    void everySchoolIsAMarkInTheColourAndShapeOfItsConsortium() throws Exception {
        String svg = new PlanDrawing(new PlanDrawing.Plan(
                        "Plan <1>",
                        "drie scholen & meer",
                        List.of("Noord", "Zuid"),
                        List.of(
                                new PlanDrawing.Dot("Aan Zee", at(52.40, 4.55), 0, 4),
                                new PlanDrawing.Dot("Bos & Duin", at(52.50, 4.70), 1, 9),
                                new PlanDrawing.Dot("Het Midden", at(52.45, 4.60), 1, 3)),
                        List.of(new PlanDrawing.Location(at(52.44, 4.61), 1)),
                        List.of(new PlanDrawing.Label("Velsen", at(52.46, 4.63)))))
                .svg();
        Document drawn = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(3 + 2 + 1, drawn.getElementsByTagName("use").getLength(), "schools, legend, location");
        assertTrue(svg.contains("Zuid: 2 scholen, 12 uur per week"));
        assertTrue(svg.contains(">Velsen</text>"));
        assertEquals(4, svg.split("href=\"#c1\"[^/]*#d55e00", -1).length - 1, "two schools, their legend and location");
    }

    private static PlanDrawing.Point at(double latitude, double longitude) {
        return new PlanDrawing.Point(latitude, longitude);
    }
}
