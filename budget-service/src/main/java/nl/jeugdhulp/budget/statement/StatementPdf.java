package nl.jeugdhulp.budget.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.jeugdhulp.values.Money;
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
    private static final float LEFT = 60;
    private static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    private static final float MIDDLE = PDRectangle.A4.getWidth() / 2 + 10;
    private static final float LINE = 15;
    private static final float TITLE_SIZE = 16;
    private static final float TEXT_SIZE = 10;
    private static final float SMALL_SIZE = 8;
    private static final int SIGNATURE_LINES = 8;

    private final PDDocument document = new PDDocument();
    private final String title;
    private PDPageContentStream page;
    private float y;
    private int pages;

    private StatementPdf(String title) {
        this.title = title;
    }

    static byte[] of(StatementLines statement) {
        try (StatementPdf pdf = new StatementPdf(statement.title());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.document.getDocumentInformation().setTitle(statement.title());
            pdf.document.getDocumentCatalog().setLanguage("nl-NL");
            pdf.newPage();
            pdf.text(statement.title(), LEFT, BOLD, TITLE_SIZE);
            pdf.down(1.5f);
            for (StatementLines.Line line : statement.lines()) {
                pdf.line(line);
            }
            pdf.signatures();
            pdf.page.close();
            pdf.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void line(StatementLines.Line line) throws IOException {
        switch (line.form()) {
            case HEADING -> {
                // A heading stays with the lines below it.
                keepTogether(5);
                down(0.5f);
                text(line.text(), LEFT, BOLD, TEXT_SIZE);
            }
            case REMARK -> text(line.text(), LEFT, PLAIN, TEXT_SIZE);
            case AMOUNT -> {
                text(line.text(), LEFT, PLAIN, TEXT_SIZE);
                right(euros(line.amount()), PLAIN);
            }
            case TOTAL -> {
                rule(RIGHT - 110, RIGHT, y + TEXT_SIZE + 1);
                text(line.text(), LEFT, BOLD, TEXT_SIZE);
                right(euros(line.amount()), BOLD);
            }
        }
        down(1);
    }

    /** Two places to sign, side by side and on one page. */
    private void signatures() throws IOException {
        keepTogether(SIGNATURE_LINES);
        down(1.5f);
        text("Voor akkoord, namens het consortium", LEFT, BOLD, TEXT_SIZE);
        text("Voor akkoord, namens de gemeenten", MIDDLE, BOLD, TEXT_SIZE);
        for (String label : new String[] {"Naam", "Plaats en datum", "Handtekening"}) {
            down(2);
            for (float x : new float[] {LEFT, MIDDLE}) {
                text(label, x, PLAIN, SMALL_SIZE);
                rule(x + 70, x + 215, y - 2);
            }
        }
    }

    /** As amounts are written in Dutch: € 1.234.567,89; exact, since the cents are split off before. */
    static String euros(Money amount) {
        String[] parts =
                (amount.isNegative() ? amount.negated() : amount).amount().split("\\.", 2);
        DecimalFormatSymbols dutch = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl-NL"));
        String whole = new DecimalFormat("#,##0", dutch).format(Long.parseLong(parts[0]));
        return "€ " + (amount.isNegative() ? "-" : "") + whole + "," + parts[1];
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = LEFT / 2;
        text(title + ", blad " + pages, LEFT, PLAIN, SMALL_SIZE);
        y = PDRectangle.A4.getHeight() - LEFT;
    }

    private void text(String text, float x, PDFont font, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void right(String text, PDFont font) throws IOException {
        float width = font.getStringWidth(text) / 1000 * TEXT_SIZE;
        text(text, RIGHT - width, font, TEXT_SIZE);
    }

    private void rule(float from, float to, float height) throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(from, height);
        page.lineTo(to, height);
        page.stroke();
    }

    /** Begins a new page when fewer lines than these fit on this one. */
    private void keepTogether(int lines) throws IOException {
        if (y - lines * LINE < LEFT) {
            newPage();
        }
    }

    private void down(float lines) throws IOException {
        y -= lines * LINE;
        if (y < LEFT) {
            newPage();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
