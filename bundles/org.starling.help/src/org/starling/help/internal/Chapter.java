package org.starling.help.internal;

import java.util.Locale;

/**
 * One page of the help.
 *
 * @param file     name of the Markdown file, which links name too
 * @param title    its first heading
 * @param markdown the whole text
 */
record Chapter(String file, String title, String markdown) {

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
}
