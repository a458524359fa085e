package org.starling.tables.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.starling.services.ServiceList;
import org.starling.services.Services;

/**
 * The formats that plug-ins add. On a plain class path those of {@code META-INF/services}; in the workbench those of the extension point, which the
 * platform names by {@link #use}. Thread-safe.
 */
public final class RowFormats {

	private static final System.Logger LOG = System.getLogger(RowFormats.class.getName());

	private static final ServiceList<RowFormat> FORMATS = new ServiceList<>(() -> services(RowFormats.class.getClassLoader()), UnaryOperator.identity());

	private RowFormats() {
	}

	/** All, in the order in which files are shown to them. */
	public static List<RowFormat> all() {
		return FORMATS.all();
	}

	/** Where formats come from, in place of the class path; asked when the next file is read. */
	public static void use(Supplier<List<RowFormat>> other) {
		FORMATS.use(other);
	}

	/** Those of a class path; one that can't be loaded is logged and left out. */
	public static List<RowFormat> services(ClassLoader loader) {
		return Services.load(RowFormat.class, loader, "a format of tables");
	}

	/** The one that a file is of; one that fails at it is logged, and the next is asked. */
	static Optional<RowFormat> of(byte[] head) {
		for (RowFormat format : all()) {
			try {
				if (format.recognises(head.clone())) {
					return Optional.of(format);
				}
			} catch (RuntimeException | LinkageError e) { // the latter of one that was built against another version
				LOG.log(System.Logger.Level.ERROR, "the format " + format.getClass().getName() + " fails at a file and is passed over: " + e
						+ "; update or remove its plug-in", e);
			}
		}
		return Optional.empty();
	}
}
