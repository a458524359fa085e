package org.starling.chart.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.util.Version;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartNotes;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;

/**
 * The fonts of charts: Liberation Sans (SIL Open Font License 1.1, carried by pdfbox), so that a figure has the same layout on
 * screen, in a PNG, in an SVG (its widths are those of Arial) and in a PDF, on every machine; the platform's sans-serif for
 * figures with characters that Liberation Sans lacks.
 */
public final class ChartFonts {

	/** Family name under which the PDF exporter registers the embedded font. */
	public static final String FAMILY = "Liberation Sans";

	private static final Logger LOG = System.getLogger(ChartFonts.class.getName());
	private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
	private static final Font BASE = load();

	private ChartFonts() {
	}

	/**
	 * The font file, to be closed by the caller; null when the library does not carry it. It is found beside a class of the
	 * library, because the library's bundle does not export its folder; nothing of the library is initialised.
	 */
	public static InputStream open() {
		return Version.class.getResourceAsStream(RESOURCE);
	}

	/** A font of 1 unit that can show every text of the figure; derive the sizes from it. */
	public static Font forFigure(Figure figure) {
		for (String text : texts(figure)) {
			if (BASE.canDisplayUpTo(text) >= 0) {
				return fallback();
			}
		}
		return BASE;
	}

	private static List<String> texts(Figure figure) {
		List<String> texts = new ArrayList<>(ChartNotes.of(figure));
		texts.add(figure.title());
		for (ChartSpec c : figure.charts()) {
			texts.add(c.title());
			texts.add(c.subtitle());
			texts.add(c.x().title());
			c.y().stream().map(AxisSpec::title).forEach(texts::add);
			c.series().stream().map(SeriesSpec::name).forEach(texts::add);
			c.markers().stream().map(MarkerSpec::label).forEach(texts::add);
		}
		return texts;
	}

	private static Font load() {
		try (InputStream in = open()) {
			if (in != null) {
				return Font.createFont(Font.TRUETYPE_FONT, in);
			}
			LOG.log(Level.WARNING, "{0} is not on the class path; charts use the platform''s sans-serif font", RESOURCE);
		} catch (IOException e) {
			throw new UncheckedIOException("cannot read the font " + RESOURCE, e);
		} catch (FontFormatException e) {
			LOG.log(Level.WARNING, "the font " + RESOURCE + " is damaged; charts use the platform's sans-serif font", e);
		}
		return fallback();
	}

	private static Font fallback() {
		return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
	}
}
