package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.model.base.Document;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.DocumentStore;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlReader;
import org.starling.sbml.flux.FluxBalance;

/** Documents from files of all formats that commands take. */
public final class InputFiles {

	private InputFiles() {
	}

	/** Whether the name says that the file is SBML. */
	public static boolean isSbml(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".xml") || name.endsWith(".sbml");
	}

	/** @param messages told what an import changed or left out */
	public static Document load(Path file, PrintWriter messages) throws IOException {
		return isSbml(file) ? sbml(file, messages).model()
				: DocumentStore.load(file.toAbsolutePath(), DocumentStore.newResourceSet()).document();
	}

	/**
	 * As {@link #load}, of what is to be simulated.
	 *
	 * @throws SbmlException when SBML can't be simulated, with the lines of the file
	 */
	public static Document loadRunnable(Path file, PrintWriter messages) throws IOException {
		if (!isSbml(file)) {
			return load(file, messages);
		}
		SbmlImport imported = sbml(file, messages);
		List<SbmlMessage> errors = FluxBalance.isMeantFor(imported.model()) ? List.of() : errors(imported.problems());
		if (!errors.isEmpty()) {
			throw new SbmlException(file, errors, null);
		}
		return imported.model();
	}

	public static List<SbmlMessage> errors(List<SbmlMessage> messages) {
		return messages.stream().filter(m -> m.severity() == SbmlMessage.Severity.ERROR).toList();
	}

	static SbmlImport sbml(Path file, PrintWriter messages) throws IOException {
		SbmlImport imported = SbmlReader.read(file);
		imported.messages().stream().filter(m -> m.severity() != SbmlMessage.Severity.INFORMATION)
				.forEach(m -> messages.println(file + ": " + m));
		return imported;
	}

	/** A file that must hold a model. */
	public static Model model(Path file, PrintWriter messages) throws IOException {
		if (load(file, messages) instanceof Model model) {
			return model;
		}
		throw new IllegalArgumentException(file + " is no model");
	}

	/** The symbols of all that can change in time, for a model that does not say what is to be seen. */
	public static List<String> variables(Model model) {
		List<Element> all = new ArrayList<>();
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
