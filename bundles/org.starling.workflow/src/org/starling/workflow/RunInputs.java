package org.starling.workflow;

import java.util.HashMap;
import java.util.Map;

import org.starling.model.base.Named;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.simulation.Simulation;
import org.starling.tables.Table;

/** The settings and values that a simulation starts from, so that its run can be compared after the documents have changed. */
final class RunInputs {

	/** Kind of a row that says how it was simulated. */
	static final String SETTING = "setting";
	/** Kind of a row with the value of a parameter, a compartment's size or a species' initial value. */
	static final String VALUE = "value";

	private final RowTable rows = new RowTable().text(RunTables.KIND).text(RunTables.NAME).number(RunTables.VALUE, null)
			.text(RunTables.UNIT).text(RunTables.TEXT);
	private final Map<Element, Quantity> overrides = new HashMap<>();

	/** The table of a simulation whose model is loaded; values as the chosen variant has them. */
	static Table table(Simulation simulation) {
		return new RunInputs().of(simulation);
	}

	private Table of(Simulation simulation) {
		Model model = simulation.getModel();
		if (simulation.getVariant() != null) {
			for (ValueOverride o : simulation.getVariant().getOverrides()) {
				overrides.put(o.getTarget(), o.getQuantity());
			}
		}
		setting("model", model);
		setting("variant", simulation.getVariant());
		setting("regimen", simulation.getRegimen());
		setting("study", simulation.getStudy());
		setting("dose species", simulation.getDoseSpecies());
		quantity(SETTING, "start", simulation.getStart());
		quantity(SETTING, "end", simulation.getEnd());
		rows.row(SETTING, "output points", simulation.getPoints(), null, null);
		if (!simulation.getOutputTimes().isEmpty()) {
			rows.row(SETTING, "output times", null, model.getTimeUnit(), simulation.getOutputTimes().toString());
		}
		if (simulation.getFit() != null) {
			rows.row(SETTING, "error model of the fit", null, null, simulation.getFit().getErrorModel().getName());
		}
		for (Parameter p : model.getParameters()) {
			value(p, p.getQuantity());
		}
		for (Compartment c : model.getCompartments()) {
			value(c, c.getSize());
		}
		for (Species s : model.getSpecies()) {
			value(s, s.getInitialAmount() != null ? s.getInitialAmount() : s.getInitialConcentration());
		}
		return rows.build();
	}

	private void setting(String name, Named chosen) {
		if (chosen != null) {
			rows.row(SETTING, name, null, null, chosen.getName());
		}
	}

	private void value(Element element, Quantity own) {
		Quantity quantity = overrides.getOrDefault(element, own);
		if (element.getSymbol() != null) {
			quantity(VALUE, element.getSymbol(), quantity);
		}
	}

	private void quantity(String kind, String name, Quantity quantity) {
		if (quantity != null && quantity.getValue() != null) {
			rows.row(kind, name, quantity.getValue(), quantity.getUnit(), null);
		}
	}
}
