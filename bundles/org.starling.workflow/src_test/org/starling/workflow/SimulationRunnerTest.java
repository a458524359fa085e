package org.starling.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PanelSpec;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.simulation.FitErrorModel;
import org.starling.model.simulation.Scan;
import org.starling.model.simulation.ScanAxis;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Compound;
import org.starling.model.study.StudyPackage;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/** Runs of a small project of two subjects after an intravenous bolus: C = D/V·exp(−CL/V·t). */
class SimulationRunnerTest {

	@TempDir
	Path temp;

	private ProjectFolder project;
	private Simulation simulation;

	@BeforeEach
	void makeProject() throws Exception {
		project = BolusProject.create(temp.resolve("bolus"));
		simulation = project.load(project.simulations().getFirst().path(), Simulation.class);
	}

	@Test
	void aFitFindsTheParametersTheDataWereMadeWith() throws IOException {
		RunRecord run = SimulationRunner.run(project, simulation, RunContext.standard());
		assertEquals(RunStatus.COMPLETE, run.status(), run.message());
		assertEquals(List.of("1", "2"), run.items().stream().map(i -> i.item()).toList());
		Table estimates = new RunStore(project.resultsFolder()).read(run.id(), RunTables.ESTIMATES);
		assertEquals(2.0, estimates.numbers(RunTables.ESTIMATE).value(0), 1e-4);
		assertEquals(10.0, estimates.numbers(RunTables.ESTIMATE).value(1), 1e-3);
		assertEquals(3.0, estimates.numbers(RunTables.ESTIMATE).value(2), 1e-4);
		assertEquals(12.0, estimates.numbers(RunTables.ESTIMATE).value(3), 1e-3);
		assertEquals("fit", run.head().kind());
		assertEquals(4, run.head().inputs().files().size());
	}

	@Test
	void aFitOfNothingSaysWhatToDo() throws IOException {
		simulation.getFit().getParameters().clear();
		RunRecord run = SimulationRunner.run(project, simulation, RunContext.standard());
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().contains(simulation.getName()) && run.message().contains("add one to the fitted parameters"), run.message());
	}

	@Test
	void oneSubjectThatCannotBeFittedIsReportedAndTheOtherStays() throws IOException {
		simulation.getFit().setErrorModel(FitErrorModel.PROPORTIONAL);
		Path table = project.resolve(simulation.getStudy().getData());
		Files.writeString(table, Files.readString(table).lines()
				.filter(l -> !l.matches("\\d+,2,.*") || l.matches("\\d+,2,plasma,[^,]*,1,.*"))
				.reduce("", (a, b) -> a + b + "\n"));
		RunRecord run = SimulationRunner.run(project, simulation, RunContext.standard());
		assertEquals(RunStatus.PARTIAL, run.status());
		assertEquals("1 of 2 subjects failed.", run.message());
		assertEquals("TOO_FEW_OBSERVATIONS", run.items().get(1).returnCode());
		Table curves = new RunStore(project.resultsFolder()).read(run.id(), RunTables.CURVES);
		assertTrue(List.of(curves.texts(RunTables.SUBJECT).values()).stream().allMatch("1"::equals));
		Table estimates = new RunStore(project.resultsFolder()).read(run.id(), RunTables.ESTIMATES);
		assertTrue(Double.isNaN(estimates.numbers(RunTables.ESTIMATE).value(2)));
	}

	@Test
	void aCancelledRunKeepsWhatWasDone() throws IOException {
		AtomicInteger reports = new AtomicInteger();
		RunContext context = new RunContext(RunContext.standard().solvers(), () -> reports.get() >= 2,
				(fraction, what) -> reports.incrementAndGet());
		RunRecord run = SimulationRunner.run(project, simulation, context);
		assertEquals(RunStatus.CANCELLED, run.status());
		assertEquals("CONVERGED", run.items().getFirst().returnCode());
	}

	/** A(0) = 100 mg, so C(0) = 100/V whatever CL is; two subjects at 2 × 3 points are twelve curves. */
	@Test
	void aScanRunsEachSubjectAtEachPoint() throws Exception {
		simulation.setFit(null);
		simulation.setScan(Documents.create(Scan.class, SimulationPackage.Literals.SCAN));
		for (int k = 0; k < 2; k++) {
			ScanAxis axis = Documents.create(ScanAxis.class, SimulationPackage.Literals.SCAN_AXIS);
			axis.setTarget(simulation.getModel().getParameters().get(k));
			axis.getValues().addAll(k == 0 ? List.of(1.0, 2.0) : List.of(5.0, 10.0, 20.0));
			simulation.getScan().getAxes().add(axis);
		}
		SimulationOutcome outcome = SimulationEngine.compute(simulation, SimulationOverrides.NONE, RunContext.standard());
		assertEquals(RunStatus.COMPLETE, outcome.status(), outcome.message());
		assertEquals(12, outcome.items().size());
		assertEquals("1, CL = 1, V = 5", outcome.items().getFirst().item());
		Table curves = outcome.tables().get(RunTables.CURVES);
		assertEquals(100 / 5.0, curves.numbers("plasma").value(0), 1e-9);
		assertEquals(100 / 10.0, curves.numbers("plasma").value(201), 1e-9);
	}

	@Test
	void aSimulationWithoutAModelIsAFailedRunThatSaysSo() throws IOException {
		simulation.setModel(null);
		RunRecord run = SimulationRunner.run(project, simulation, RunContext.standard());
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().contains("has no model"), run.message());
	}

	@Test
	void amongSeveralCompoundsTheModelsMoleculeDecides() throws Exception {
		Compound other = Documents.create(Compound.class, StudyPackage.Literals.COMPOUND);
		other.setName("Metabolite");
		simulation.getStudy().getCompounds().add(other);
		SimulationException e = assertThrows(SimulationException.class,
				() -> SimulationEngine.compute(simulation, SimulationOverrides.NONE, RunContext.standard()));
		assertTrue(e.getMessage().contains("[Drug, Metabolite]"), e.getMessage());
		Molecule drug = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		simulation.getStudy().getCompounds().getFirst().setMolecule(drug);
		simulation.getModel().getMolecules().add(drug);
		simulation.getStudy().getAdministrations().getLast().setCompound(other);
		SimulationOutcome outcome = SimulationEngine.compute(simulation, SimulationOverrides.NONE, RunContext.standard());
		assertEquals("CONVERGED", outcome.items().getFirst().returnCode());
		assertTrue(outcome.items().getLast().returnCode().equals("SINGULAR"), "without a dose nothing is determined");
	}

	@Test
	void aSubjectWithoutTheCovariateIsNamed() {
		simulation.getStudy().getSubjects().get(1).setBodyWeight(null);
		SimulationException e = assertThrows(SimulationException.class,
				() -> SimulationEngine.compute(simulation, SimulationOverrides.NONE, RunContext.standard()));
		assertTrue(e.getMessage().contains("subject 2, covariate bodyWeight"), e.getMessage());
	}

	@Test
	void aRunIsStaleOnceAnInputChanges() throws IOException {
		RunRecord run = SimulationRunner.run(project, simulation, RunContext.standard());
		assertFalse(Staleness.isStale(project, run));
		simulation.setPoints(7);
		project.save(simulation);
		assertEquals(List.of("simulations/Fit.simulation"), Staleness.changed(project, run));
	}

	@Test
	void chartsAreOnePanelASubjectAndAnOverlayThenDiagnostics() throws IOException {
		RunRecord run = SimulationRunner.run(project, simulation, RunContext.standard());
		List<Figure> figures = RunCharts.of(project, simulation, run.id());
		assertEquals(4, figures.size());
		PanelSpec panels = assertInstanceOf(PanelSpec.class, figures.get(0));
		assertEquals(List.of("Subject 1", "Subject 2"), panels.charts().stream().map(ChartSpec::title).toList());
		ChartSpec overlay = assertInstanceOf(ChartSpec.class, figures.get(1));
		assertEquals(4, overlay.series().size());
		assertEquals("Observed against fitted: plasma", figures.get(2).title());
		// 100 mg into 10 L: 10 mg/L, in the chart's µg/dL a thousand times 0.1
		assertEquals(1000, panels.charts().getFirst().series().getFirst().y()[0], 1e-2);
	}
}
