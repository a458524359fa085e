package org.starling.tables.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * The formats that plug-ins add. On a plain class path those that {@link ServiceLoader} finds; in the workbench those of the extension point, which the
 * platform names by {@link #use}. Thread-safe.
 */
public final class RowFormats {

	private static final System.Logger LOG = System.getLogger(RowFormats.class.getName());

	private static Supplier<List<RowFormat>> source = () -> services(RowFormats.class.getClassLoader());
	private static List<RowFormat> formats;

	private RowFormats() {
	}

	/** All, in the order in which files are shown to them. */
	public static synchronized List<RowFormat> all() {
		if (formats == null) {
			formats = List.copyOf(source.get());
		}
		return formats;
	}

	/** Where formats come from, in place of the class path; asked when the next file is read. */
	public static synchronized void use(Supplier<List<RowFormat>> other) {
		source = other;
		formats = null;
	}

	/** Those of a class path; one that can't be loaded is logged and left out. */
	public static List<RowFormat> services(ClassLoader loader) {
		List<RowFormat> found = new ArrayList<>();
		Iterator<RowFormat> services = ServiceLoader.load(RowFormat.class, loader).iterator();
		while (true) {
			try {
				if (!services.hasNext()) {
					return found;
				}
				found.add(services.next());
			} catch (ServiceConfigurationError | LinkageError e) {
				LOG.log(System.Logger.Level.ERROR, "a format of tables can't be loaded and is left out, the others work: " + e
						+ "; update or remove its jar", e);
			}
		}
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
