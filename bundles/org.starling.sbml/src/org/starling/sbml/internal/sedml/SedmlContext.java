package org.starling.sbml.internal.sedml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.starling.sbml.internal.Xml;
import org.w3c.dom.Element;

/** A SED-ML document that is being read: its elements by id, and what is found. Used by one thread. */
final class SedmlContext {

	final Path file;
	final Element root;
	final List<SbmlMessage> messages = new ArrayList<>();
	private final Map<String, Element> byId = new HashMap<>();

	SedmlContext(Path file, Element root) {
		this.file = file;
		this.root = root;
		for (String list : List.of("listOfModels", "listOfSimulations", "listOfTasks", "listOfDataGenerators", "listOfOutputs")) {
			Xml.list(root, list).forEach(e -> byId.putIfAbsent(Xml.attribute(e, "id"), e));
		}
	}

	/** The model, simulation, task, data generator or output of that id, or null. */
	Element byId(String id) {
		return byId.get(id);
	}

	List<Element> list(String name) {
		return Xml.list(root, name);
	}

	void warning(Element where, String text) {
		messages.add(new SbmlMessage(Severity.WARNING, Xml.label(where), Xml.line(where), text));
	}

	void information(Element where, String text) {
		messages.add(new SbmlMessage(Severity.INFORMATION, Xml.label(where), Xml.line(where), text));
	}

	/** The document can't be read: all that was found, and this. */
	SbmlException refused(Element where, String text, Exception cause) {
		messages.add(new SbmlMessage(Severity.ERROR, Xml.label(where), Xml.line(where), text));
		return new SbmlException(file, messages, cause);
	}

	/** Name of an element, its id where it has none. */
	static String name(Element e) {
		String name = Xml.attribute(e, "name");
		return name.isEmpty() ? Xml.attribute(e, "id") : name;
	}

	/** The number in an attribute; NaN when there is none. */
	static double number(Element e, String attribute) {
		try {
			return Double.parseDouble(Xml.attribute(e, attribute).replaceFirst("INF$", "Infinity"));
		} catch (NumberFormatException _) {
			return Double.NaN;
		}
	}
}
