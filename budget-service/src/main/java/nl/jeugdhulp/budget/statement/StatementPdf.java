package nl.jeugdhulp.budget.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A statement on A4 that people can sign. */
final class StatementPdf implements AutoCloseable {
    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private static final float MARGIN_POINTS = 60;
    private static final float LINE_POINTS = 16;
    private static final float TITLE_SIZE = 16;
    private static final float TEXT_SIZE = 10;

    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;
    private float y;

    private StatementPdf() {}

    static byte[] of(StatementLines statement) {
        try (StatementPdf pdf = new StatementPdf();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.document.getDocumentInformation().setTitle(statement.title());
            pdf.newPage();
            pdf.text(statement.title(), MARGIN_POINTS, BOLD, TITLE_SIZE);
            pdf.down(2);
            for (StatementLines.Line line : statement.lines()) {
                boolean heading = line.amount() == null;
                pdf.text(line.text(), MARGIN_POINTS, heading ? BOLD : PLAIN, TEXT_SIZE);
                if (!heading) {
                    pdf.right("EUR " + line.amount().amount());
                }
                pdf.down(1);
            }
            pdf.down(2);
            pdf.text("Voor akkoord, namens het consortium:", MARGIN_POINTS, PLAIN, TEXT_SIZE);
            pdf.text("namens de gemeenten:", PDRectangle.A4.getWidth() / 2, PLAIN, TEXT_SIZE);
            pdf.down(4);
            pdf.text("Datum, naam, handtekening ....................", MARGIN_POINTS, PLAIN, TEXT_SIZE);
            pdf.text("Datum, naam, handtekening ....................", PDRectangle.A4.getWidth() / 2, PLAIN, TEXT_SIZE);
            pdf.page.close();
            pdf.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN_POINTS;
    }

    private void text(String text, float x, PDFont font, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void right(String text) throws IOException {
        float width = PLAIN.getStringWidth(text) / 1000 * TEXT_SIZE;
        text(text, PDRectangle.A4.getWidth() - MARGIN_POINTS - width, PLAIN, TEXT_SIZE);
    }

    private void down(int lines) throws IOException {
        y -= lines * LINE_POINTS;
        if (y < MARGIN_POINTS + 4 * LINE_POINTS) {
            newPage();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
