package org.starling.help.internal.guides;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The guides of this bundle, in the language of the platform where there is one, else in English. */
final class Guides {

	private static final List<String> IDS = List.of("pharmacometrician", "analyst", "pluginAuthor"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** All of them, in the order in which they are offered. */
	static List<Guide> all() throws IOException {
		List<Guide> all = new ArrayList<>();
		for (String id : IDS) {
			all.add(read(id, Platform.getNL()));
		}
		return all;
	}

	/**
	 * A guide.
	 *
	 * @throws FileNotFoundException when there is none with the id
	 */
	static Guide byId(String id) throws IOException {
		return read(id, Platform.getNL());
	}

	/** @param locale as {@code de_AT} */
	static Guide read(String id, String locale) throws IOException {
		if (!IDS.contains(id)) {
			throw new FileNotFoundException("there is no guide " + id + "; there are " + String.join(", ", IDS)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		Bundle bundle = FrameworkUtil.getBundle(Guides.class);
		String language = locale.split("_", 2)[0]; //$NON-NLS-1$
		URL translated = bundle.getEntry("guides/" + language + '/' + id + ".xml"); //$NON-NLS-1$ //$NON-NLS-2$
		URL file = translated == null ? bundle.getEntry("guides/" + id + ".xml") : translated; //$NON-NLS-1$ //$NON-NLS-2$
		try (InputStream in = file.openStream()) {
			return GuideReader.read(id, in);
		}
	}

	private Guides() {
	}
}
