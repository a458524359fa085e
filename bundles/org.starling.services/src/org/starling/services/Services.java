package org.starling.services;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The services that a class path offers by {@code META-INF/services}. Thread-safe. */
public final class Services {

	private static final System.Logger LOG = System.getLogger(Services.class.getName());

	private Services() {
	}

	/**
	 * Those that can be loaded, in the order of {@link ServiceLoader}; each of the others is logged as an error.
	 *
	 * @param what one of them in a message, such as "a chart exporter"
	 */
	public static <S> List<S> load(Class<S> type, ClassLoader loader, String what) {
		return load(type, loader, error -> LOG.log(System.Logger.Level.ERROR,
				what + " can't be loaded and is left out, the others work: " + error + "; update or remove its jar", error));
	}

	/**
	 * Those that can be loaded, in the order of {@link ServiceLoader}.
	 *
	 * @param failed is told of each that can't: a {@link ServiceConfigurationError}, or a {@link LinkageError} of one that was built against another
	 *               version
	 */
	public static <S> List<S> load(Class<S> type, ClassLoader loader, Consumer<? super Error> failed) {
		List<S> found = new ArrayList<>();
		Iterator<S> services = ServiceLoader.load(type, loader).iterator();
		while (true) {
			try {
				if (!services.hasNext()) {
					return found;
				}
				found.add(services.next());
			} catch (ServiceConfigurationError | LinkageError e) {
				failed.accept(e);
			}
		}
	}
}
