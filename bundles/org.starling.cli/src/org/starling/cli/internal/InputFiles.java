package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

import org.starling.model.base.Document;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.DocumentStore;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlReader;

/** Documents from files of all formats that commands take. */
final class InputFiles {

	private InputFiles() {
	}

	/** Whether the name says that the file is SBML. */
	static boolean isSbml(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".xml") || name.endsWith(".sbml");
	}

	/** @param messages told what an import changed or left out */
	static Document load(Path file, PrintWriter messages) throws IOException {
		if (!isSbml(file)) {
			return DocumentStore.load(file.toAbsolutePath(), DocumentStore.newResourceSet()).document();
		}
		SbmlImport imported = SbmlReader.read(file);
		imported.messages().forEach(m -> messages.println(file + ": " + m));
		return imported.model();
	}

	/** A file that must hold a model. */
	static Model model(Path file, PrintWriter messages) throws IOException {
		if (load(file, messages) instanceof Model model) {
			return model;
		}
		throw new IllegalArgumentException(file + " is no model");
	}

	/** The symbols of all that can change in time, for a model that does not say what is to be seen. */
	static java.util.List<String> variables(Model model) {
		java.util.List<Element> all = new java.util.ArrayList<>();
		all.addAll(model.getSpecies());
		all.addAll(model.getCompartments());
		all.addAll(model.getParameters());
		return all.stream().filter(e -> switch (e) {
		case Species _ -> true;
		case Compartment c -> !c.isConstant();
		case Parameter p -> !p.isConstant();
		default -> false;
		}).map(Element::getSymbol).toList();
	}
}
