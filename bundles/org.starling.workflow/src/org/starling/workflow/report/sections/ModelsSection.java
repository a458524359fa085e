package org.starling.workflow.report.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.Variant;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportText;

/** Models: equations as they are solved, and every value with its unit and origin. Used once. */
final class ModelsSection {

	private final List<ReportBlock> blocks = new ArrayList<>();
	private final String path;

	private ModelsSection(String path) {
		this.path = path;
	}

	static List<ReportBlock> of(ReportContent content) {
		List<ReportBlock> all = new ArrayList<>();
		for (Model model : content.models()) {
			ModelsSection section = new ModelsSection(content.path(model));
			section.write(model);
			all.addAll(section.blocks);
		}
		return all;
	}

	private void write(Model model) {
		blocks.add(new Heading(3, ReportText.orEmpty(model.getName())));
		if (model.getNotes() != null && !model.getNotes().isBlank()) {
			blocks.add(new Paragraph(model.getNotes()));
		}
		List<Fact> facts = new ArrayList<>(List.of(new Fact("File", path), new Fact("Units", "time " + model.getTimeUnit() + ", amount "
				+ model.getSubstanceUnit() + ", volume " + model.getVolumeUnit()), new Fact("Molecules",
						model.getMolecules().stream().map(Molecule::getName).collect(Collectors.joining(", ")))));
		model.getAnnotations().forEach(a -> facts.add(new Fact(ReportText.orEmpty(a.getKey()), a.getValue())));
		blocks.add(new Facts(facts));
		compartments(model);
		reactions(model);
		formulas(model);
		equations(model);
		parameters(model);
		regimens(model);
		variants(model);
		grid("Observers",
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
		grid("Compartments", List.of(Column.code("Symbol"), Column.text("Name"), Column.number("Size", ""),
				Column.text("Unit"), Column.text("Origin"), Column.text("Species")), rows);
	}

	private void reactions(Model model) {
		if (model.getReactions().isEmpty()) {
			return;
		}
		grid("Reactions and flows",
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
		String text = reaction.getParticipants().stream().filter(p -> p.getRole() == role).map(ModelsSection::participant)
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
			grid("Formulas and events", List.of(Column.code("Symbol"), Column.code("Formula")), rows);
		}
	}

	/** The system that is solved, as the simulator sees it; a model with errors has none. */
	private void equations(Model model) {
		FlatSystem system;
		try {
			system = FlatSystem.of(model, null);
		} catch (ModelException e) {
			blocks.add(new Notice(Tone.BAD, "No equations: " + e.getMessage()));
			return;
		}
		grid("Differential equations", List.of(Column.code("State"), Column.code("Derivative by time")),
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
		grid("Parameters", List.of(Column.code("Symbol"), Column.text("Name"), Column.number("Value", ""),
				Column.text("Unit"), Column.text("Uncertainty"), Column.text("Origin")), rows);
	}

	private static String symbol(Element element) {
		return element == null ? "" : ReportText.orEmpty(element.getSymbol());
	}

	private void regimens(Model model) {
		List<List<String>> rows = new ArrayList<>();
		for (Regimen regimen : model.getRegimens()) {
			for (Dose d : regimen.getDoses()) {
				rows.add(List.of(ReportText.orEmpty(regimen.getName()), symbol(d.getSpecies()), ReportText.quantity(d.getAmount()),
						d.getKind().getName().toLowerCase(Locale.ROOT).replace('_', ' '), ReportText.quantity(d.getTime()),
						ReportText.quantity(d.getRate()), ReportText.quantity(d.getDuration()), ReportText.quantity(d.getLagTime()),
						ReportText.quantity(d.getBioavailability()), d.getAdditional() == 0 ? ""
								: d.getAdditional() + " more every " + ReportText.quantity(d.getInterval())));
			}
		}
		grid("Regimens", List.of(Column.text("Regimen"), Column.code("Into"), Column.text("Amount"), Column.text("Kind"), Column.text("Time"),
				Column.text("Rate"), Column.text("Duration"), Column.text("Lag"), Column.text("Bioavailability"), Column.text("Further doses")), rows);
	}

	private void variants(Model model) {
		List<List<String>> rows = new ArrayList<>();
		for (Variant variant : model.getVariants()) {
			variant.getOverrides().forEach(o -> rows.add(List.of(ReportText.orEmpty(variant.getName()), symbol(o.getTarget()),
					ReportText.value(o.getQuantity()), ReportText.unit(o.getQuantity()), ReportText.origin(o.getQuantity()))));
		}
		grid("Variants", List.of(Column.text("Variant"), Column.code("Symbol"), Column.number("Value", ""), Column.text("Unit"),
				Column.text("Origin")), rows);
	}

	private void grid(String caption, List<Column> columns, List<List<String>> rows) {
		if (!rows.isEmpty()) {
			blocks.add(new Grid(caption, columns, rows));
		}
	}
}
