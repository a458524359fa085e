package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.starling.model.base.Document;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Fit;
import org.starling.model.simulation.FitParameter;
import org.starling.model.simulation.ObservationMapping;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.ui.emf.Problem;
import org.starling.units.Units;

/** What keeps a simulation from running, at the field that has to be changed. */
final class SimulationCheck {

	private final Simulation simulation;
	private final List<Problem> found = new ArrayList<>();

	private SimulationCheck(Simulation simulation) {
		this.simulation = simulation;
	}

	static List<Problem> check(Document document) {
		if (!(document instanceof Simulation simulation)) {
			return List.of();
		}
		SimulationCheck check = new SimulationCheck(simulation);
		check.times();
		check.symbols();
		check.study();
		check.fit();
		return check.found;
	}

	private void error(EObject object, EStructuralFeature feature, String text) {
		found.add(new Problem(Problem.Severity.ERROR, object, feature, text, null));
	}

	private void times() {
		Quantity start = simulation.getStart();
		Quantity end = simulation.getEnd();
		boolean explicit = !simulation.getOutputTimes().isEmpty();
		if ((end == null || end.getValue() == null) && !explicit) {
			error(simulation, SimulationPackage.Literals.SIMULATION__END, Messages.Check_noEnd);
		} else if (isNumber(start) && isNumber(end) && Units.isValid(start.getUnit()) && Units.isValid(end.getUnit())
				&& Units.compatible(start.getUnit(), end.getUnit())
				&& Units.convert(start.getValue(), start.getUnit(), end.getUnit()) >= end.getValue()) {
			error(simulation, SimulationPackage.Literals.SIMULATION__END, Messages.Check_endBeforeStart);
		}
	}

	private static boolean isNumber(Quantity quantity) {
		return quantity != null && quantity.getValue() != null;
	}

	private void symbols() {
		Model model = simulation.getModel();
		if (model == null || model.eIsProxy()) {
			return;
		}
		Set<String> known = new HashSet<>();
		model.eContents().forEach(o -> {
			if (o instanceof Element element) {
				known.add(element.getSymbol());
			}
		});
		for (String output : simulation.getOutputs()) {
			if (!known.contains(output)) {
				error(simulation, SimulationPackage.Literals.SIMULATION__OUTPUTS, NLS.bind(Messages.Check_noSymbol, output));
			}
		}
		for (ChartSpecification chart : simulation.getCharts()) {
			for (ChartSeries series : chart.getSeries()) {
				if (series.getObserver() != null && !known.contains(series.getObserver())) {
					error(series, SimulationPackage.Literals.CHART_SERIES__OBSERVER,
							NLS.bind(Messages.Check_noSymbol, series.getObserver()));
				}
			}
		}
	}

	private void study() {
		if (simulation.getStudy() != null && !simulation.getStudy().getAdministrations().isEmpty()
				&& simulation.getDoseSpecies() == null) {
			error(simulation, SimulationPackage.Literals.SIMULATION__DOSE_SPECIES, Messages.Check_noDoseSpecies);
		}
	}

	private void fit() {
		Fit fit = simulation.getFit();
		if (fit == null) {
			return;
		}
		if (simulation.getStudy() == null) {
			error(simulation, SimulationPackage.Literals.SIMULATION__STUDY, Messages.Check_fitWithoutStudy);
		}
		if (simulation.getScan() != null && !simulation.getScan().getAxes().isEmpty()) {
			error(simulation, SimulationPackage.Literals.SIMULATION__SCAN, Messages.Check_fitAndScan);
		}
		if (fit.getParameters().isEmpty()) {
			error(fit, SimulationPackage.Literals.FIT__PARAMETERS, Messages.Check_fitWithoutParameters);
		}
		if (fit.getMappings().isEmpty()) {
			error(fit, SimulationPackage.Literals.FIT__MAPPINGS, Messages.Check_fitWithoutMappings);
		}
		fit.getParameters().forEach(this::parameter);
		for (ObservationMapping mapping : fit.getMappings()) {
			if (mapping.getObserver() == null) {
				error(mapping, SimulationPackage.Literals.OBSERVATION_MAPPING__OBSERVER, Messages.Check_chooseObserver);
			} else if (mapping.getMatrix() == null) {
				error(mapping, SimulationPackage.Literals.OBSERVATION_MAPPING__MATRIX, Messages.Check_chooseMatrix);
			}
		}
	}

	private void parameter(FitParameter parameter) {
		Double lower = parameter.getLower();
		Double upper = parameter.getUpper();
		Double initial = parameter.getInitial();
		if (parameter.getParameter() == null) {
			error(parameter, SimulationPackage.Literals.FIT_PARAMETER__PARAMETER, Messages.Check_chooseParameter);
		} else if (lower != null && upper != null && lower >= upper) {
			error(parameter, SimulationPackage.Literals.FIT_PARAMETER__UPPER, Messages.Check_boundsCrossed);
		} else if (initial != null && (lower != null && initial < lower || upper != null && initial > upper)) {
			error(parameter, SimulationPackage.Literals.FIT_PARAMETER__INITIAL, Messages.Check_startOutside);
		} else if (parameter.isLogScale() && lower != null && lower <= 0) {
			error(parameter, SimulationPackage.Literals.FIT_PARAMETER__LOWER, Messages.Check_logBound);
		}
	}
}
