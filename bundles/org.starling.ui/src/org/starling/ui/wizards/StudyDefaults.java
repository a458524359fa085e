package org.starling.ui.wizards;

import java.util.Objects;

import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Observer;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.Documents;
import org.starling.model.study.Matrix;

/** What the simulation of a study begins with: where doses go, and a chart of the samples over what predicts them. */
final class StudyDefaults {

	/** @param simulation with model and study */
	static void apply(Simulation simulation) {
		simulation.getModel().getRegimens().stream().flatMap(r -> r.getDoses().stream()).map(Dose::getSpecies).filter(Objects::nonNull)
				.findFirst().ifPresent(simulation::setDoseSpecies);
		ChartSpecification chart = Documents.create(ChartSpecification.class, SimulationPackage.Literals.CHART_SPECIFICATION);
		chart.setName(Messages.Simulation_chart);
		for (Observer observer : simulation.getModel().getObservers()) {
			simulation.getStudy().getMatrices().stream().filter(m -> predicts(observer, m)).findFirst()
					.ifPresent(m -> chart.getSeries().add(series(observer, m)));
		}
		if (!chart.getSeries().isEmpty()) {
			simulation.getCharts().add(chart);
		}
	}

	private static boolean predicts(Observer observer, Matrix matrix) {
		return observer.getMatrix() != null
				&& (observer.getMatrix().equalsIgnoreCase(matrix.getKey()) || observer.getMatrix().equalsIgnoreCase(matrix.getName()));
	}

	private static ChartSeries series(Observer observer, Matrix matrix) {
		ChartSeries series = Documents.create(ChartSeries.class, SimulationPackage.Literals.CHART_SERIES);
		series.setName(observer.getName());
		series.setObserver(observer.getSymbol());
		series.setOverlayMatrix(matrix.getName());
		return series;
	}

	private StudyDefaults() {
	}
}
