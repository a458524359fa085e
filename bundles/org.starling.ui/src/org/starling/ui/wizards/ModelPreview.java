package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.model.pkmodel.Model;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlReader;
import org.starling.tables.Table;
import org.starling.ui.emf.ObjectLabels;

/**
 * What a file would become: a model with everything that is to be said of it, or the reason why it is refused. No toolkit in it.
 *
 * @param model    in no resource yet; null when the file is refused
 * @param findings in the order of the file, then what the checks of the model found
 * @param problem  why it is refused, or null
 */
record ModelPreview(Model model, List<Finding> findings, String problem) {

	/**
	 * One thing that is said.
	 *
	 * @param line    line of the file from 1, or 0
	 * @param element kind and name of what is meant
	 */
	record Finding(SbmlMessage.Severity severity, int line, String element, String text) {
	}

	/** Reads and checks a file. On a worker thread. */
	static ModelPreview of(Path file) throws IOException {
		try {
			SbmlImport read = SbmlReader.read(file);
			List<Finding> findings = new ArrayList<>(read.messages().stream().map(ModelPreview::finding).toList());
			for (ModelMessage message : ModelChecks.check(read.model())) {
				findings.add(new Finding(SbmlMessage.Severity.valueOf(message.severity().name()), 0,
						element(message.object()), message.text()));
			}
			return new ModelPreview(read.model(), findings, null);
		} catch (SbmlException e) {
			List<Finding> findings = e.messages().stream().map(ModelPreview::finding).toList();
			return new ModelPreview(null, findings, findings.stream().filter(f -> f.severity() == SbmlMessage.Severity.ERROR)
					.findFirst().map(ModelPreview::sentence).orElse(e.getMessage()));
		}
	}

	private static Finding finding(SbmlMessage message) {
		return new Finding(message.severity(), message.line(), message.element(), message.text());
	}

	/** Kind and name of the object, or of the nearest one around it that has a name. */
	private static String element(EObject object) {
		EObject named = object;
		while (ObjectLabels.of(named).equals(ObjectLabels.type(named)) && named.eContainer() != null) {
			named = named.eContainer();
		}
		return ObjectLabels.type(named) + " '" + ObjectLabels.of(named) + '\''; //$NON-NLS-1$
	}

	private static String sentence(Finding error) {
		return error.line() > 0 ? NLS.bind(Messages.Sbml_refusedAt, new Object[] { error.line(), error.element(), error.text() })
				: NLS.bind(Messages.Sbml_refused, error.element(), error.text());
	}

	/** How many parts of each kind the model has; kinds that it does not have are left out. */
	String counts() {
		List<String> counts = new ArrayList<>();
		count(counts, Messages.Sbml_compartments, m -> m.getCompartments().size());
		count(counts, Messages.Sbml_species, m -> m.getSpecies().size());
		count(counts, Messages.Sbml_reactions, m -> m.getReactions().size());
		count(counts, Messages.Sbml_parameters, m -> m.getParameters().size());
		count(counts, Messages.Sbml_rules, m -> m.getRules().size());
		count(counts, Messages.Sbml_initial, m -> m.getInitialAssignments().size());
		count(counts, Messages.Sbml_events, m -> m.getEvents().size());
		count(counts, Messages.Sbml_functions, m -> m.getFunctions().size());
		count(counts, Messages.Sbml_constraints, m -> m.getConstraints().size());
		return counts.isEmpty() ? Messages.Sbml_nothing : String.join("  \u00b7  ", counts); //$NON-NLS-1$
	}

	private void count(List<String> counts, String label, ToIntFunction<Model> size) {
		int n = size.applyAsInt(model);
		if (n > 0) {
			counts.add(NLS.bind(label, n));
		}
	}

	long count(SbmlMessage.Severity severity) {
		return findings.stream().filter(f -> f.severity() == severity).count();
	}

	/** The findings, a row each. */
	Table table() {
		return Table.builder().text(Messages.Sbml_kind, findings.stream().map(f -> kind(f.severity())).toArray(String[]::new))
				.number(Messages.Sbml_line, null, findings.stream().mapToDouble(f -> f.line() > 0 ? f.line() : Double.NaN).toArray())
				.text(Messages.Sbml_element, findings.stream().map(Finding::element).toArray(String[]::new))
				.text(Messages.Sbml_text, findings.stream().map(Finding::text).toArray(String[]::new)).build();
	}

	private static String kind(SbmlMessage.Severity severity) {
		return switch (severity) {
		case ERROR -> Messages.Sbml_error;
		case WARNING -> Messages.Sbml_warning;
		case INFORMATION -> Messages.Sbml_information;
		};
	}
}
