package org.starling.sbml.internal;

import java.util.List;

import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Whether the level and the packages that a document requires are among those that are read. */
final class RequiredPackages {

	private static final String PACKAGE = "http://www.sbml.org/sbml/level3/version1/";
	private static final List<String> READ = List.of("comp/", "fbc/", "l3v2extendedmath/");

	private RequiredPackages() {
	}

	static void check(Element sbml, List<SbmlMessage> messages) {
		String level = sbml.getAttribute("level");
		String namespace = String.valueOf(sbml.getNamespaceURI());
		if (!"sbml".equals(sbml.getLocalName()) || !namespace.startsWith("http://www.sbml.org/sbml/level")) {
			add(messages, Severity.ERROR, sbml, "this is no SBML: the document begins with '" + sbml.getTagName() + "'");
		} else if (!level.equals("2") && !level.equals("3")) {
			add(messages, Severity.ERROR, sbml, "SBML Level '" + level + "' is not read; convert the file to Level 2 or 3");
		}
		if (level.equals("2") && !sbml.getAttribute("version").matches("[1-5]")
				|| level.equals("3") && !sbml.getAttribute("version").matches("[12]")) {
			add(messages, Severity.ERROR, sbml, "SBML Level " + level + " has no Version '" + sbml.getAttribute("version") + "'");
		}
		NamedNodeMap attributes = sbml.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr a = (Attr) attributes.item(i);
			if ("required".equals(a.getLocalName()) && a.getNamespaceURI() != null) {
				check(sbml, a.getNamespaceURI(), a.getValue(), messages);
			}
		}
	}

	private static void check(Element sbml, String uri, String required, List<SbmlMessage> messages) {
		boolean read = uri.startsWith(PACKAGE) && READ.stream().anyMatch(uri.substring(PACKAGE.length())::startsWith);
		if (!read && required.equals("true")) {
			add(messages, Severity.ERROR, first(sbml, uri), "the model requires the package " + uri
					+ ", which is not supported: without it the mathematics would be another");
		} else if (!read) {
			add(messages, Severity.INFORMATION, sbml, "what the package " + uri + " adds is left out; the mathematics does not need it");
		}
	}

	/** The first element of a package, where a person looks; the document when there is none. */
	private static Element first(Element e, String uri) {
		for (Element child : Xml.children(e)) {
			Element found = uri.equals(child.getNamespaceURI()) ? child : first(child, uri);
			if (found != child || uri.equals(child.getNamespaceURI())) {
				return found;
			}
		}
		return e;
	}

	private static void add(List<SbmlMessage> messages, Severity severity, Element e, String text) {
		messages.add(new SbmlMessage(severity, Xml.label(e), Xml.line(e), text));
	}
}
