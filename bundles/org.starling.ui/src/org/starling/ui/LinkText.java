package org.starling.ui;

import org.eclipse.jface.action.LegacyActionTools;

/** Texts for links. Stateless. */
public final class LinkText {

	/** A text as a link shows it word for word: an ampersand is no mnemonic, and nothing in it is a link. */
	public static String literal(String text) {
		return LegacyActionTools.escapeMnemonics(text).replace('<', '\u2039').replace('>', '\u203a');
	}

	private LinkText() {
	}
}
