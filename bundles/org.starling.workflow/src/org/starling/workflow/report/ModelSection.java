package org.starling.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.starling.kinetics.FlatSystem;
import org.starling.kinetics.ModelException;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.starling.workflow.report.ReportBlock.Column;

/** The chapters of a report that tell the molecules and the models: equations and values with their origin. */
final class ModelSection {

	private final Html html;

	ModelSection(Html html) {
		this.html = html;
	}

	void write(Molecule molecule) {
		html.element("h3", ReportText.orEmpty(molecule.getName()));
		if (molecule.getNotes() != null) {
			html.paragraph(molecule.getNotes());
		}
		html.definitions(List.of(new String[] { "Formula", molecule.getFormula() },
				new String[] { "CAS number", molecule.getCasNumber() }, new String[] { "SMILES", molecule.getSmiles() },
				new String[] { "InChI", molecule.getInchi() }));
		html.table("Properties",
				List.of(Column.text("Property"), Column.number("Value", ""), Column.text("Unit"),
						Column.text("Of"), Column.text("Origin")),
				molecule.getProperties().stream()
						.map(p -> List.of(ReportText.orEmpty(p.getKey()), ReportText.value(p.getQuantity()),
								ReportText.unit(p.getQuantity()), join(p.getQualifier(), p.getSpecies(), p.getMedium()),
								ReportText.origin(p.getQuantity())))
						.toList());
	}

	private static String join(String... parts) {
		List<String> present = new ArrayList<>();
		for (String part : parts) {
			if (part != null && !part.isBlank()) {
				present.add(part);
			}
		}
		return String.join(", ", present);
	}

	void write(Model model) {
		html.element("h3", ReportText.orEmpty(model.getName()));
		if (model.getNotes() != null) {
			html.paragraph(model.getNotes());
		}
		html.definitions(List.<String[]>of(new String[] { "Units", "time " + model.getTimeUnit() + ", amount " + model.getSubstanceUnit()
				+ ", volume " + model.getVolumeUnit() }));
		compartments(model);
		reactions(model);
		formulas(model);
		equations(model);
		parameters(model);
		html.table("Observers",
				List.of(Column.code("Symbol"), Column.text("Name"), Column.code("Formula"), Column.text("Unit"),
						Column.text("Compared with")),
				model.getObservers().stream().map(o -> List.of(symbol(o), ReportText.orEmpty(o.getName()),
						ReportText.orEmpty(o.getExpression()), ReportText.orEmpty(o.getUnit()), ReportText.orEmpty(o.getMatrix())))
						.toList());
	}

	private void compartments(Model model) {
		List<List<String>> rows = new ArrayList<>();
		for (Compartment c : model.getCompartments()) {
			List<Species> species = model.getSpecies().stream().filter(s -> s.getCompartment() == c).toList();
			rows.add(List.of(symbol(c), ReportText.orEmpty(c.getName()), ReportText.value(c.getSize()),
					ReportText.unit(c.getSize()), ReportText.origin(c.getSize()),
					species.stream().map(s -> symbol(s) + (s.isSubstanceUnitsOnly() ? " (amount)" : " (concentration)"))
							.collect(Collectors.joining(", "))));
		}
		html.table("Compartments", List.of(Column.code("Symbol"), Column.text("Name"), Column.number("Size", ""),
				Column.text("Unit"), Column.text("Origin"), Column.text("Species")), rows);
	}

	private void reactions(Model model) {
		if (model.getReactions().isEmpty()) {
			return;
		}
		html.table("Reactions and flows",
				List.of(Column.text("Name"), Column.code("From → to"),
						new Column("Rate", model.getSubstanceUnit() + "/" + model.getTimeUnit(), ReportBlock.Kind.CODE)),
				model.getReactions().stream()
						.map(r -> List.of(ReportText.orEmpty(r.getName()), equation(r),
								r.getKineticLaw() == null ? "" : ReportText.orEmpty(r.getKineticLaw().getExpression())))
						.toList());
	}

	private static String equation(Reaction reaction) {
		return side(reaction, ParticipantRole.REACTANT) + (reaction.isReversible() ? " ⇄ " : " → ")
				+ side(reaction, ParticipantRole.PRODUCT);
	}

	private static String side(Reaction reaction, ParticipantRole role) {
		String text = reaction.getParticipants().stream().filter(p -> p.getRole() == role).map(ModelSection::participant)
				.collect(Collectors.joining(" + "));
		return text.isEmpty() ? "∅" : text;
	}

	private static String participant(Participant p) {
		return (p.getStoichiometry() == 1 ? "" : ReportText.entered(p.getStoichiometry()) + " ") + symbol(p.getSpecies());
	}

	private void formulas(Model model) {
		List<List<String>> rows = new ArrayList<>();
		model.getInitialAssignments().forEach(a -> rows.add(List.of(symbol(a.getTarget()) + " at the start",
				ReportText.orEmpty(a.getExpression()))));
		model.getRules().forEach(r -> rows.add(List.of(switch (r.getKind()) {
		case ASSIGNMENT -> symbol(r.getTarget());
		case RATE -> "d " + symbol(r.getTarget()) + "/dt";
		case ALGEBRAIC -> "0";
		}, ReportText.orEmpty(r.getExpression()))));
		model.getEvents().forEach(e -> rows.add(List.of("when " + e.getTrigger(), e.getAssignments().stream()
				.map(a -> symbol(a.getTarget()) + " := " + a.getExpression()).collect(Collectors.joining("; ")))));
		if (!rows.isEmpty()) {
			html.table("Formulas and events", List.of(Column.code("Symbol"), Column.code("Formula")), rows);
		}
	}

	/** The system that is solved, as the simulator sees it; a model with errors has none. */
	private void equations(Model model) {
		FlatSystem system;
		try {
			system = FlatSystem.of(model, null);
		} catch (ModelException e) {
			html.paragraph("No equations: " + e.getMessage());
			return;
		}
		html.table("Differential equations", List.of(Column.code("State"), Column.code("Derivative by time")),
				system.states().stream().map(s -> List.of("d " + s.name() + "/dt", ExpressionPrinter.print(s.rate()))).toList());
	}

	private void parameters(Model model) {
		List<List<String>> rows = new ArrayList<>();
		for (Parameter p : model.getParameters()) {
			boolean computed = model.getRules().stream().anyMatch(r -> r.getTarget() == p);
			rows.add(List.of(symbol(p), ReportText.orEmpty(p.getName()), computed ? "formula" : ReportText.value(p.getQuantity()),
					ReportText.unit(p.getQuantity()), ReportText.uncertainty(p.getQuantity()),
					computed ? "" : ReportText.origin(p.getQuantity())));
		}
		html.table("Parameters", List.of(Column.code("Symbol"), Column.text("Name"), Column.number("Value", ""),
				Column.text("Unit"), Column.text("Uncertainty"), Column.text("Origin")), rows);
	}

	private static String symbol(Element element) {
		return element == null ? "" : ReportText.orEmpty(element.getSymbol());
	}
}
