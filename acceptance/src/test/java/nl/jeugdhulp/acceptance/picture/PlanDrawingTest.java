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
    void everySchoolIsADotInTheColourOfItsConsortium() throws Exception {
        String svg = new PlanDrawing(
                        "Plan <1>",
                        "drie scholen & meer",
                        List.of("Noord", "Zuid"),
                        List.of(
                                new PlanDrawing.Dot("Aan Zee", 52.40, 4.55, 0, 4),
                                new PlanDrawing.Dot("Bos & Duin", 52.50, 4.70, 1, 9),
                                new PlanDrawing.Dot("Het Midden", 52.45, 4.60, 1, 3)))
                .svg();
        Document drawn = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(3 + 2, drawn.getElementsByTagName("circle").getLength(), "three schools, two in the legend");
        assertTrue(svg.contains("Zuid: 2 scholen, 12 uur per week"));
        assertEquals(3, svg.split("#d55e00", -1).length - 1, "two schools and the legend of the second consortium");
    }
}
