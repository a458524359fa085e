package org.starling.model.store.migration;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Version 2 kept analytical runs within a study, where no window showed them and nothing computed with them; they are documents of their own
 * now. A step sees one file and can't write another, so what a study held of a run stays with it as an annotation that a person can read.
 */
final class AnalyticalRunsOfStudies implements Migration {

	private static final String RUNS = "analyticalRuns";

	@Override
	public int from() {
		return 2;
	}

	@Override
	public String description() {
		return "analyticalRuns of a study become annotations with the key analyticalRun; a run is a document of its own";
	}

	@Override
	public void migrate(Document document) {
		NodeList found = document.getElementsByTagName(RUNS);
		List<Element> runs = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			runs.add((Element) found.item(i));
		}
		for (Element run : runs) {
			Element annotation = document.createElement("annotations");
			annotation.setAttribute("key", "analyticalRun");
			annotation.setAttribute("value", text(run));
			run.getParentNode().insertBefore(annotation, run.getParentNode().getFirstChild());
			run.getParentNode().removeChild(run);
		}
	}

	private static String text(Element run) {
		List<String> parts = new ArrayList<>(List.of(run.getAttribute("name"), run.getAttribute("instrument"), run.getAttribute("notes")));
		for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && element.getTagName().equals("rawFiles")) {
				parts.add(element.getTextContent().strip());
			} else if (child instanceof Element element && element.getTagName().equals("transitions")) {
				parts.add(element.getAttribute("name"));
			}
		}
		parts.removeIf(String::isBlank);
		return String.join("; ", parts);
	}
}
