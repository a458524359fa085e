package org.starling.sbml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.ode.OdeSolvers;

/** Small models as text, and what they compute. */
final class Sbml {

	static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(Sbml.class.getClassLoader());

	private static final long LIMIT_NANOS = 5_000_000_000L;

	private Sbml() {
	}

	/** The folder of the models that are files. */
	static Path models() {
		try {
			return Path.of(Sbml.class.getResource("models").toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A Level 3 Version 2 document around the lists of a model. */
	static String level3(String lists) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
				<model id="m" timeUnits="second" substanceUnits="mole" volumeUnits="litre" extentUnits="mole">
				""" + lists + "\n</model>\n</sbml>\n";
	}

	static String math(String content) {
		return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + content + "</math>";
	}

	static String apply(String operator, String... arguments) {
		return "<apply><" + operator + "/>" + String.join("", arguments) + "</apply>";
	}

	static String ci(String id) {
		return "<ci>" + id + "</ci>";
	}

	static String cn(double value) {
		return "<cn>" + value + "</cn>";
	}

	static Path file(Path folder, String text) throws IOException {
		return Files.writeString(folder.resolve("model.xml"), text);
	}

	static SbmlImport read(Path folder, String text) throws IOException {
		return SbmlReader.read(file(folder, text));
	}

	static SimulatedCurves simulate(SbmlImport imported, String[] outputs, double... times) {
		return ModelSimulator.of(imported.model(), null, SOLVERS).run(SimulationSetup.at(times).withStart(0).withOutputs(outputs)
				.withSolver(SolverSetting.defaults().withTolerances(1e-9, 1e-12)));
	}

	/** What it gives, if it takes less than 5 s of the thread's time: a busy machine does not count. */
	static <T> T withinSeconds(Callable<T> work) throws IOException {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		try {
			return work.call();
		} catch (IOException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new AssertionError(e);
		} finally {
			long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
			assertTrue(took < LIMIT_NANOS, () -> "it took " + took / 1e9 + " s");
		}
	}
}
