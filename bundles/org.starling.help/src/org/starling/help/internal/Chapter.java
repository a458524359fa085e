package org.starling.help.internal;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One page of the help.
 *
 * @param path     of the Markdown file in the bundle, with slashes
 * @param part     whether it belongs to the chapter before it: what the manual says beyond the guide
 * @param title    its first heading
 * @param markdown the whole text
 */
record Chapter(String path, boolean part, String title, String markdown) {

	/** Whether every word of a query stands somewhere in the chapter, upper and lower case alike. */
	boolean contains(String query) {
		String text = markdown.toLowerCase(Locale.ROOT);
		for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) { //$NON-NLS-1$
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}

	/** The path that a link in this chapter names, without what stands behind a hash. */
	String resolve(String link) {
		String target = link.contains("#") ? link.substring(0, link.indexOf('#')) : link; //$NON-NLS-1$
		return target.isEmpty() ? path : Path.of(path).resolveSibling(target).normalize().toString().replace('\\', '/');
	}

	/** As the list of contents shows it. */
	String label() {
		return part ? "      " + title : title; //$NON-NLS-1$
	}
}
