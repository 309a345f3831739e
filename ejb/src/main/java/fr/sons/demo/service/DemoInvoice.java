package fr.sons.demo.service;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import fr.sons.order.api.OrderView;
import java.io.ByteArrayOutputStream;

/** The copy of an invented invoice. */
final class DemoInvoice {

    private DemoInvoice() {}

    static byte[] pdf(OrderView order, String number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document()) {
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph("Facture " + number + " (document de démonstration)"));
            document.add(new Paragraph(order.vendorName() + " à " + order.clientName()));
            document.add(new Paragraph(order.dispositifLabel() + ", dossier " + order.ref()));
            document.add(new Paragraph("Montant HT : " + order.price() + " EUR, pris en charge par l'État"));
        }
        return out.toByteArray();
    }
}
