package fr.sons.letter.service;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;

/** What JasperReports needs for letters: the fonts it embeds and the colour profile PDF/A asks for. */
final class LetterReports {

    /** Name under which the exporter asks for the colour profile. */
    static final String ICC_PROFILE = "letters/srgb.icc";

    private static final String FONTS = "liberation/LiberationSans-";

    private LetterReports() {}

    static JasperReportsContext context() {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext();
        SimpleFontFamily sans = new SimpleFontFamily(context);
        sans.setName("Liberation Sans");
        sans.setNormalFace(face(context, "Regular"));
        sans.setBoldFace(face(context, "Bold"));
        sans.setItalicFace(face(context, "Italic"));
        sans.setBoldItalicFace(face(context, "BoldItalic"));
        sans.setPdfEncoding("Identity-H");
        sans.setPdfEmbedded(true);
        context.setExtensions(FontFamily.class, List.of(sans));
        context.setExtensions(RepositoryService.class, List.of(new ColourProfile()));
        context.setProperty("net.sf.jasperreports.default.font.name", "Liberation Sans");
        // A character or font that is missing must fail the build's tests, not fall back silently.
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
        return context;
    }

    private static SimpleFontFace face(JasperReportsContext context, String style) {
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(FONTS + style + ".ttf");
        face.setPdf(FONTS + style + ".ttf");
        return face;
    }

    /** Serves the JDK's own sRGB profile; everything else comes ready compiled and is never looked up. */
    private static final class ColourProfile implements RepositoryService {

        @Override
        public Resource getResource(String uri) {
            return getResource(uri, InputStreamResource.class);
        }

        @Override
        public void saveResource(String uri, Resource resource) {
            throw new UnsupportedOperationException("Letters are never saved through JasperReports");
        }

        @Override
        public <K extends Resource> K getResource(String uri, Class<K> type) {
            if (!ICC_PROFILE.equals(uri) || !type.isAssignableFrom(InputStreamResource.class)) {
                return null;
            }
            InputStreamResource profile = new InputStreamResource();
            profile.setInputStream(new ByteArrayInputStream(
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
            return type.cast(profile);
        }
    }
}
