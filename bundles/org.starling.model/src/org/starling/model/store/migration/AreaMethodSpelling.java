package org.starling.model.store.migration;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Version 1 wrote the integration method of a non-compartmental analysis as {@code auMethod}; the term is AUC. */
final class AreaMethodSpelling implements Migration {

	private static final String OLD = "auMethod";
	private static final String NEW = "aucMethod";

	@Override
	public int from() {
		return 1;
	}

	@Override
	public String description() {
		return "attribute auMethod of a study's nca settings is renamed to aucMethod, the term of the field";
	}

	@Override
	public void migrate(Document document) {
		NodeList settings = document.getElementsByTagName("nca");
		for (int i = 0; i < settings.getLength(); i++) {
			Element element = (Element) settings.item(i);
			if (element.hasAttribute(OLD)) {
				element.setAttribute(NEW, element.getAttribute(OLD));
				element.removeAttribute(OLD);
			}
		}
	}
}
