package fr.sons.letter.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfPrintScalingEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * Renders a template compiled at build time to PDF/A-1a: tagged, in French, every font embedded, no script. Templates are
 * {@code letters/<name>.jasper} on the class path; parameters and fields are strings, ready to print.
 */
@ApplicationScoped
public class PdfRenderer {

    private static final String LETTERHEAD = "en-tete";

    /** Property of a template that names the template of its table. */
    private static final String TABLE = "fr.sons.letter.tableau";

    private final JasperReportsContext context = LetterReports.context();
    private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();

    /**
     * Renders a document.
     *
     * @param templateName e.g. {@code "contradictoire"}, {@code "va"}
     * @param params texts by name; {@code objet} becomes the document's title
     * @param rows lines of the table, may be empty
     */
    public byte[] render(String templateName, Map<String, Object> params, Collection<Map<String, ?>> rows) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // JasperReports finds its extensions and the compiled expressions through the context class loader; inside an
        // EAR
        // the caller may be the web module, whose loader is not ours.
        thread.setContextClassLoader(PdfRenderer.class.getClassLoader());
        try {
            return export(
                    fill(templateName, params, rows),
                    String.valueOf(params.get("objet")),
                    String.valueOf(params.get("expediteur")));
        } catch (JRException e) {
            throw new IllegalStateException("Template " + templateName + " cannot be rendered", e);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private JasperPrint fill(String name, Map<String, Object> params, Collection<Map<String, ?>> rows)
            throws JRException {
        Map<String, Object> all = new HashMap<>(params);
        all.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        all.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Europe/Paris"));
        all.put("EN_TETE", template(LETTERHEAD));
        JasperReport report = template(name);
        String table = report.getPropertiesMap().getProperty(TABLE);
        if (table != null) {
            all.put("TABLEAU", template(table));
            all.put("LIGNES", new JRMapCollectionDataSource(List.copyOf(rows)));
        }
        return JasperFillManager.getInstance(context).fill(report, all, new JREmptyDataSource(0));
    }

    private byte[] export(JasperPrint print, String title, String author) throws JRException {
        SimplePdfExporterConfiguration config = new SimplePdfExporterConfiguration();
        config.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
        config.setIccProfilePath(LetterReports.ICC_PROFILE);
        config.setTagged(true);
        config.setTagLanguage("fr-FR");
        config.setMetadataTitle(title);
        config.setMetadataAuthor(author);
        config.setMetadataCreator("SONS");
        config.setDisplayMetadataTitle(true);
        config.setPrintScaling(PdfPrintScalingEnum.NONE);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(config);
        exporter.exportReport();
        return pdf.toByteArray();
    }

    private JasperReport template(String name) {
        return templates.computeIfAbsent(name, this::load);
    }

    private JasperReport load(String name) {
        String path = "letters/" + name + ".jasper";
        try (InputStream in = PdfRenderer.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No template " + path);
            }
            return (JasperReport) JRLoader.loadObject(context, in);
        } catch (JRException | IOException e) {
            throw new IllegalStateException("Template " + path + " cannot be read", e);
        }
    }
}
