package org.starling.chart.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.starling.chart.export.internal.OwnFormat;
import org.starling.services.ServiceList;
import org.starling.services.Services;

/**
 * The formats that figures are written in: our own, then those of plug-ins. On a plain class path the latter are those of {@code META-INF/services};
 * in the workbench those of the extension point, which the platform names by {@link #use}. Thread-safe.
 */
public final class ChartFormats {

	/** Pixels, with the resolution in the pHYs chunk, so that it is placed at its size in mm. */
	public static final ChartFormat PNG = OwnFormat.PNG;
	/** SVG 1.1 whose text stays text (Liberation Sans or the metrically equal Arial). */
	public static final ChartFormat SVG = OwnFormat.SVG;
	/** One page of the figure's size, vectors, with an embedded font. */
	public static final ChartFormat PDF = OwnFormat.PDF;
	/** The numbers as {@link ChartTable} gives them, all points whatever the range. */
	public static final ChartFormat CSV = OwnFormat.CSV;

	private static final System.Logger LOG = System.getLogger(ChartFormats.class.getName());

	private static final ServiceList<ChartFormat> FORMATS = new ServiceList<>(() -> services(ChartFormats.class.getClassLoader()), ChartFormats::behindOurOwn);

	private ChartFormats() {
	}

	/** All, our own first. Loads the classes of all plug-ins at the first call. */
	public static List<ChartFormat> all() {
		return FORMATS.all();
	}

	/** Where the formats of plug-ins come from, in place of the class path; asked when the next figure is written. */
	public static void use(Supplier<List<ChartFormat>> other) {
		FORMATS.use(other);
	}

	/** Those of a class path; one that can't be loaded is logged and left out. */
	public static List<ChartFormat> services(ClassLoader loader) {
		return Services.load(ChartFormat.class, loader, "a chart exporter");
	}

	private static List<ChartFormat> behindOurOwn(List<ChartFormat> plugIns) {
		List<ChartFormat> all = new ArrayList<>(List.of(OwnFormat.values()));
		plugIns.forEach(format -> add(format, all));
		return all;
	}

	/** The format of a file's name: the one with the longest ending that fits, in any case. */
	public static Optional<ChartFormat> find(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return all().stream().filter(f -> fit(f, name) > 0).max(Comparator.comparingInt(f -> fit(f, name)));
	}

	/**
	 * The format of a file's name.
	 *
	 * @throws IllegalArgumentException naming the endings that there are when it has none of them
	 */
	public static ChartFormat of(Path file) {
		return find(file).orElseThrow(() -> new IllegalArgumentException("no chart can be written to " + file + ": its name must end in one of "
				+ all().stream().flatMap(f -> f.endings().stream()).collect(Collectors.joining(", "))));
	}

	/**
	 * The part of a file's name that says the format, as it stands there: ".svg".
	 *
	 * @throws IllegalArgumentException as {@link #of}
	 */
	public static String ending(Path file) {
		String name = file.getFileName().toString();
		return name.substring(name.length() - fit(of(file), name.toLowerCase(Locale.ROOT)));
	}

	private static int fit(ChartFormat format, String name) {
		return format.endings().stream().filter(name::endsWith).mapToInt(String::length).max().orElse(0);
	}

	private static void add(ChartFormat format, List<ChartFormat> found) {
		try {
			List<String> endings = format.endings();
			for (ChartFormat other : found) {
				if (other.id().equals(format.id()) || other.endings().stream().anyMatch(endings::contains)) {
					throw new IllegalArgumentException("its id " + format.id() + " or its ending of " + endings + " is that of " + other.getClass().getName());
				}
			}
			if (endings.isEmpty() || format.name() == null || format.settings() == null) {
				throw new IllegalArgumentException("it has no name, no ending or no settings");
			}
			found.add(format);
		} catch (RuntimeException | LinkageError e) { // the latter of one that was built against another version
			LOG.log(System.Logger.Level.ERROR, "the chart exporter " + format.getClass().getName() + " is left out, the others work: " + e
					+ "; update or remove its plug-in", e);
		}
	}
}
