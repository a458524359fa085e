package org.starling.sbml.internal.sedml;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage.Severity;
import org.starling.sbml.SbmlReader;
import org.starling.sbml.internal.SourceXml;
import org.starling.sbml.internal.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The models of a SED-ML document, each read once, with its changes. */
final class ModelSource {

	/**
	 * A model and the document that it was read from.
	 *
	 * @param imported the model
	 * @param sbml     what paths of the SED-ML document refer to
	 */
	record ReadModel(SbmlImport imported, Document sbml) {

		/** The symbol of what a path leads to. */
		String symbol(Element holder, String path) throws LeftOutException {
			Element element = SbmlTarget.element(sbml, holder, path);
			String id = Xml.attribute(element, "id");
			if (id.isEmpty()) {
				throw new LeftOutException(holder, "'" + path + "' leads to a " + element.getLocalName() + " without an id");
			}
			return imported.symbol(id);
		}
	}

	private final SedmlContext context;
	private final Map<String, Document> documents = new HashMap<>();
	private final Map<String, ReadModel> models = new HashMap<>();

	ModelSource(SedmlContext context) {
		this.context = context;
	}

	/** @throws LeftOutException when there is no such model or it can't be read here */
	ReadModel read(String id, Element where) throws LeftOutException, IOException {
		ReadModel there = models.get(id);
		if (there != null) {
			return there;
		}
		Document sbml = document(id, where, new HashSet<>());
		Element element = context.byId(id);
		SbmlImport imported;
		try {
			imported = SbmlReader.read(SourceXml.write(sbml), name(element));
		} catch (SbmlException e) {
			throw context.refused(element, "its SBML can't be read: " + e.getMessage(), e);
		}
		imported.messages().stream().filter(m -> m.severity() != Severity.INFORMATION)
				.forEach(m -> context.warning(element, m.element() + (m.element().isEmpty() ? "" : ": ") + m.text()));
		if (!Xml.attribute(element, "name").isEmpty()) {
			imported.model().setName(Xml.attribute(element, "name"));
		}
		ReadModel model = new ReadModel(imported, sbml);
		models.put(id, model);
		return model;
	}

	/** A file name for messages; what a model is derived from decides where files that it refers to stand. */
	private Path name(Element model) {
		String source = Xml.attribute(model, "source");
		boolean derived = context.byId(source.replaceFirst("^#", "")) != null;
		return context.file.toAbsolutePath().resolveSibling(derived ? Xml.attribute(model, "id") + ".xml" : source.replace(':', '_'));
	}

	private Document document(String id, Element where, Set<String> asked) throws LeftOutException, IOException {
		Element model = context.byId(id);
		if (model == null || !model.getLocalName().equals("model")) {
			throw new LeftOutException(where, "it refers to the model '" + id + "', which the document does not have");
		}
		if (!asked.add(id)) {
			throw new LeftOutException(model, "it is derived from itself");
		}
		String language = Xml.attribute(model, "language");
		if (!language.isEmpty() && !language.contains("sbml")) {
			throw new LeftOutException(model, "its language is " + language + "; SBML alone is read");
		}
		String source = Xml.attribute(model, "source");
		String other = source.replaceFirst("^#", "");
		Document sbml = context.byId(other) != null && !other.equals(id)
				? (Document) document(other, model, asked).cloneNode(true) : file(source, model);
		ModelChanges changes = new ModelChanges(sbml);
		for (Element change : Xml.list(model, "listOfChanges")) {
			changes.apply(change);
		}
		return sbml;
	}

	private Document file(String source, Element model) throws LeftOutException, IOException {
		Document kept = documents.get(source);
		if (kept == null) {
			if (source.isEmpty() || source.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
				throw new LeftOutException(model, source.isEmpty() ? "it has no source"
						: "its source is " + source + "; models are read from files beside the document alone, nothing is fetched");
			}
			Path folder = context.file.toAbsolutePath().normalize().getParent();
			Path file;
			try {
				file = folder.resolve(URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8)).normalize();
			} catch (IllegalArgumentException e) {
				throw new LeftOutException(model, "its source '" + source + "' is no path: " + e.getMessage());
			}
			if (!file.startsWith(folder)) {
				throw new LeftOutException(model, "its source '" + source + "' leads out of the document's folder");
			}
			if (!Files.isRegularFile(file)) {
				throw new LeftOutException(model, "its source '" + source + "' is not there");
			}
			kept = SourceXml.read(file);
			documents.put(source, kept);
		}
		return (Document) kept.cloneNode(true);
	}
}
