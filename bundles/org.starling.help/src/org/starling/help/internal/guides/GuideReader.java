package org.starling.help.internal.guides;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.starling.help.internal.guides.Guide.Step;
import org.starling.model.store.XmlParsers;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Reads {@code <guide title><intro/><step id title command?/>…</guide>}; a document type is refused, and so is each entity of it. */
final class GuideReader extends DefaultHandler {

	private final List<Step> steps = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private Locator locator;
	private String title;
	private String intro = ""; //$NON-NLS-1$
	private Attributes step;

	private GuideReader() {
	}

	/** @throws IOException with the line when the file isn't a guide */
	static Guide read(String id, InputStream in) throws IOException {
		GuideReader reader = new GuideReader();
		try {
			XmlParsers.hardened(false).parse(in, reader);
		} catch (SAXParseException e) {
			throw new IOException("guide " + id + ", line " + e.getLineNumber() + ": " + e.getMessage(), e); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} catch (SAXException e) {
			throw new IOException("guide " + id + ": " + e.getMessage(), e); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new Guide(id, reader.title, reader.intro, List.copyOf(reader.steps));
	}

	@Override
	public void setDocumentLocator(Locator place) {
		locator = place;
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
		text.setLength(0);
		switch (name) {
		case "guide" -> title = required(attributes, "title"); //$NON-NLS-1$ //$NON-NLS-2$
		case "step" -> step = new AttributesImpl(attributes); //$NON-NLS-1$
		case "intro" -> { // only text //$NON-NLS-1$
		}
		default -> throw new SAXParseException("a guide has no element " + name, locator); //$NON-NLS-1$
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		text.append(characters, start, length);
	}

	@Override
	public void endElement(String uri, String localName, String name) throws SAXException {
		String words = text.toString().strip().lines().map(String::strip).collect(Collectors.joining(" ")); //$NON-NLS-1$
		if (name.equals("intro")) { //$NON-NLS-1$
			intro = words;
		} else if (name.equals("step")) { //$NON-NLS-1$
			steps.add(new Step(required(step, "id"), required(step, "title"), words, step.getValue("command"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private String required(Attributes attributes, String name) throws SAXParseException {
		String value = attributes.getValue(name);
		if (value == null || value.isBlank()) {
			throw new SAXParseException("the attribute " + name + " is missing", locator); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return value;
	}
}
