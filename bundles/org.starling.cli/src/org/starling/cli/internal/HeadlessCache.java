package org.starling.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.starling.cli.Main;
import org.starling.examples.ExampleProjects;

/**
 * What the launcher runs to make the cache of classes that shortens starts (JEP 514). The VM takes no folders into a cache, so
 * bundles that are folders are packed first; the training then does what short commands do.
 */
public final class HeadlessCache {

	private HeadlessCache() {
	}

	/**
	 * {@code prepare PLUGINS JARS WORK} packs each folder of PLUGINS as a jar in JARS and puts an example into WORK;
	 * {@code train WORK} runs commands on it, {@code train-energy WORK} calculates energies. Ends the process with an exit code.
	 */
	public static void main(String[] arguments) throws IOException {
		switch (arguments[0]) {
		case "prepare" -> prepare(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
		case "train" -> System.exit(train(Path.of(arguments[1])));
		case "train-energy" -> System.exit(trainEnergy(Path.of(arguments[1])));
		default -> System.exit(ExitCodes.USAGE);
		}
	}

	private static void prepare(Path plugins, Path jars, Path work) throws IOException {
		Files.createDirectories(jars);
		try (Stream<Path> all = Files.list(plugins)) {
			for (Path folder : all.filter(p -> p.getFileName().toString().startsWith("org.starling.") && Files.isDirectory(p)).toList()) {
				pack(folder, jars.resolve(folder.getFileName() + ".jar"));
			}
		}
		ExampleProjects.copyTo("theophylline", work.resolve("example"));
	}

	/** Packs the classes and resources, without the jars inside. */
	private static void pack(Path folder, Path jar) throws IOException {
		try (Stream<Path> walk = Files.walk(folder);
				OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file)) {
			for (Path p : walk.filter(p -> Files.isRegularFile(p) && !p.toString().endsWith(".jar")).sorted().toList()) {
				out.putNextEntry(new JarEntry(folder.relativize(p).toString().replace('\\', '/')));
				Files.copy(p, out);
				out.closeEntry();
			}
		}
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
