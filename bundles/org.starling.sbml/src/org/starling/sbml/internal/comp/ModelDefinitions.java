package org.starling.sbml.internal.comp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.starling.sbml.internal.SourceXml;
import org.starling.sbml.internal.Xml;
import org.w3c.dom.Element;

/** The models that a document defines or takes from files beside it. */
final class ModelDefinitions {

	/** A definition and the document that it stands in. */
	record Definition(Element model, ModelDefinitions home) {
	}

	private final Path file;
	private final Element root;
	private final Map<Path, ModelDefinitions> opened;

	ModelDefinitions(Path file, Element root) {
		this(file, root, new HashMap<>());
	}

	private ModelDefinitions(Path file, Element root, Map<Path, ModelDefinitions> opened) {
		this.file = file;
		this.root = root;
		this.opened = opened;
		opened.put(file.toAbsolutePath().normalize(), this);
	}

	/** @throws CompException when there is none of that id */
	Definition find(String id, Element asking) throws IOException {
		return find(id, asking, 0);
	}

	private Definition find(String id, Element asking, int depth) throws IOException {
		if (depth > 20) {
			throw new CompException(asking, "the external model definitions refer to each other without an end");
		}
		Element main = Xml.child(root, "model");
		if (main != null && (id.isEmpty() || id.equals(Xml.attribute(main, "id")))) {
			return new Definition(main, this);
		}
		for (Element d : Xml.list(root, "listOfModelDefinitions")) {
			if (id.equals(Xml.attribute(d, "id"))) {
				return new Definition(d, this);
			}
		}
		for (Element d : Xml.list(root, "listOfExternalModelDefinitions")) {
			if (id.equals(Xml.attribute(d, "id"))) {
				return open(Xml.attribute(d, "source"), d).find(Xml.attribute(d, "modelRef"), d, depth + 1);
			}
		}
		throw new CompException(asking, "there is no model definition '" + id + "'");
	}

	private ModelDefinitions open(String source, Element asking) throws IOException {
		boolean plain = source.matches("[\\w .()+/-]+") && !source.startsWith("/") && !source.contains("..");
		if (!plain) {
			throw new CompException(asking, "the source '" + source
					+ "' is not read: only files in the folder of the model or below are; put it there");
		}
		Path other = file.toAbsolutePath().normalize().resolveSibling(source).normalize();
		ModelDefinitions known = opened.get(other);
		if (known != null) {
			return known;
		}
		if (!java.nio.file.Files.isRegularFile(other)) {
			throw new CompException(asking, "there is no file '" + source + "' beside the model");
		}
		return new ModelDefinitions(other, SourceXml.read(other).getDocumentElement(), opened);
	}
}
