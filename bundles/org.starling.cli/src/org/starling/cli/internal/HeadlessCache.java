package org.starling.cli.internal;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.starling.cli.Main;
import org.starling.examples.ExampleProjects;

/**
 * What the launcher runs to make the cache of classes that shortens starts (JEP 514). The VM takes not
 * all bundles into a cache as they are, so copies are made first; the training then does what short commands do.
 */
public final class HeadlessCache {

	private HeadlessCache() {
	}

	/**
	 * {@code prepare JARS WORK} copies what the cache would not take of the class path as jars to JARS and puts an example into WORK;
	 * {@code train WORK} runs commands on it, {@code train-energy WORK} calculates energies. Ends the process with an exit code.
	 */
	public static void main(String[] arguments) throws IOException {
		switch (arguments[0]) {
		case "prepare" -> prepare(Path.of(arguments[1]), Path.of(arguments[2]));
		case "train" -> System.exit(train(Path.of(arguments[1])));
		case "train-energy" -> System.exit(trainEnergy(Path.of(arguments[1])));
		default -> System.exit(ExitCodes.USAGE);
		}
	}

	private static void prepare(Path jars, Path work) throws IOException {
		Files.createDirectories(jars);
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path bundle = Path.of(entry);
			Path copy = jars.resolve(bundle.getFileName() + (Files.isDirectory(bundle) ? ".jar" : ""));
			if (Files.isDirectory(bundle)) {
				CachedJar.pack(bundle, copy);
			} else if (CachedJar.isNeeded(bundle)) {
				CachedJar.copy(bundle, copy);
			}
		}
		ExampleProjects.copyTo("theophylline", work.resolve("example"));
	}

	private static int train(Path work) {
		Path model = work.resolve("example/models/one-compartment-oral.model");
		Path sbml = work.resolve("model.xml");
		return run(List.of(List.of("simulate", model.toString(), "--dose", "depot=320", "--out", work.resolve("model.csv").toString()),
				List.of("export", model.toString(), "--sbml", sbml.toString()),
				List.of("simulate", sbml.toString(), "--out", work.resolve("sbml.csv").toString())));
	}

	/** Exact integrals on the vector unit, for which the molecule is large enough; fitted ones and a functional on a small one. */
	private static int trainEnergy(Path work) throws IOException {
		Path water = Files.writeString(work.resolve("water.xyz"), """
				3
				water
				O 0 0 0
				H 0.76 0.59 0
				H -0.76 0.59 0
				""");
		return run(List.of(List.of("energy", "CCO", "--basis", "6-31g*", "--density-fitting", "off"),
				List.of("energy", water.toString(), "--method", "b3lyp", "--basis", "sto-3g", "--density-fitting", "on")));
	}

	private static int run(List<List<String>> commands) {
		for (List<String> command : commands) {
			int code = Main.execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true),
					command.toArray(String[]::new));
			if (code != ExitCodes.DONE) {
				return code;
			}
		}
		return ExitCodes.DONE;
	}
}
