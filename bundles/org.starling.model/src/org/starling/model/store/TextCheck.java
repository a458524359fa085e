package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Finds text that XML 1.0 can't hold (control characters, half surrogate pairs) before anything is written. */
final class TextCheck {

	private final Path file;

	TextCheck(Path file) {
		this.file = file;
	}

	void check(EObject root) throws IOException {
		check(root.eClass().getEAllAttributes(), root);
		for (Iterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
			EObject object = all.next();
			check(object.eClass().getEAllAttributes(), object);
		}
	}

	private void check(List<EAttribute> attributes, EObject object) throws IOException {
		for (EAttribute attribute : attributes) {
			Object value = object.eGet(attribute);
			for (Object item : value instanceof List<?> list ? list : java.util.Collections.singletonList(value)) {
				if (item instanceof String text && !isXml(text)) {
					throw new IOException(file + ": the text '" + attribute.getName() + "' of " + object.eClass().getName() + " "
							+ EcoreUtil.getID(object) + " contains a character that can't be stored: " + text.codePoints()
									.filter(c -> !isXml(c)).mapToObj("U+%04X"::formatted).findFirst().orElse("")
							+ ". Remove it and save again.");
				}
			}
		}
	}

	private static boolean isXml(String text) {
		for (int i = 0; i < text.length();) {
			char plain = text.charAt(i);
			if (plain >= 0x20 && plain < Character.MIN_SURROGATE) {
				i++;
				continue;
			}
			int c = text.codePointAt(i);
			if (!isXml(c)) {
				return false;
			}
			i += Character.charCount(c);
		}
		return true;
	}

	/** Char production of XML 1.0, section 2.2. */
	private static boolean isXml(int c) {
		return c == 0x9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
