package org.starling.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The example projects that come with the product. They lie as plain files beside this class, so that they are found alike
 * on a class path and inside OSGi. Thread-safe.
 */
public final class ExampleProjects {

	private static final List<ExampleProject> ALL = List.of(new ExampleProject("theophylline",
			"Theophylline: twelve subjects, one oral dose", """
					Plasma concentrations of twelve healthy subjects after one oral dose, a one-compartment model fitted to \
					each of them, and a small physiological model beside it.""", "simulations/one-compartment-fit.simulation"), new ExampleProject("pbpk",
					"Whole-body models: theophylline, and a SERM in tumour and uterus", """
					Whole-body models from a molecule and a species: published plasma concentrations of theophylline over the prediction \
					for each of twelve people, a prediction for the rat, and tamoxifen in a tumour, the uterus and plasma, predicted \
					without data.""", "simulations/theophylline-human.simulation"), new ExampleProject("star", "STAR: six SERMs in tumour, uterus, bone and liver, simulated", """
					A simulated study, nothing of it measured: destructive samples of plasma and tissues at unequal times, values below the \
					limit, rows that can't be used; exposures, ratios, classes of six compounds by invented cut-offs, and a whole-body \
					prediction of the same tissues.""", "studies/serms.study"), new ExampleProject("runs",
					"From the digitizer to the class: two LC-MS/MS runs, simulated", """
					Two simulated runs with a converter of eight bits, nothing of them measured: areas, calibrators, quality controls; their 					samples in a study with uncertainties; a budget of errors from the converter's step to the class of a compound.""",
					"studies/tissues.study"), new ExampleProject("orbitals",
					"Frontier orbitals of four SERMs, and where one determinant fails", """
					Tamoxifen, 4-hydroxytamoxifen, toremifene and raloxifene by Hartree-Fock and B3LYP: levels side by side, orbitals in space; and \
					energies of H2, N2 and F2 over their distance, where electrons in pairs go wrong.""", "energies/frontier-orbitals.energies"));

	private ExampleProjects() {
	}

	/** All examples, the one for beginners first. */
	public static List<ExampleProject> all() {
		return ALL;
	}

	/** Whether there is an example of this id. */
	public static boolean has(String id) {
		return ALL.stream().anyMatch(e -> e.id().equals(id));
	}

	/** @throws IllegalArgumentException when there is no such example */
	public static ExampleProject get(String id) {
		return ALL.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("no example '" + id
				+ "'; there are " + ALL.stream().map(ExampleProject::id).toList()));
	}

	/**
	 * Files of an example, relative to the project folder, with {@code /}.
	 *
	 * @throws IllegalArgumentException when there is no such example
	 */
	public static List<String> files(String id) {
		get(id);
		try (InputStream in = open("projects/" + id + ".files")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
		} catch (IOException e) {
			throw new UncheckedIOException("the list of files of example " + id + " cannot be read", e);
		}
	}

	/**
	 * Writes an example into a folder, which is made when it does not exist.
	 *
	 * @param folder the project folder to be
	 * @return the folder
	 * @throws DirectoryNotEmptyException when something is in the folder already
	 * @throws IllegalArgumentException   when there is no such example
	 */
	public static Path copyTo(String id, Path folder) throws IOException {
		List<String> files = files(id);
		Files.createDirectories(folder);
		try (Stream<Path> present = Files.list(folder)) {
			if (present.findAny().isPresent()) {
				throw new DirectoryNotEmptyException(folder.toString());
			}
		}
		for (String file : files) {
			Path target = folder.resolve(file);
			Files.createDirectories(target.getParent());
			try (InputStream in = open("projects/" + id + "/" + file)) {
				Files.copy(in, target);
			}
		}
		return folder;
	}

	private static InputStream open(String name) throws IOException {
		InputStream in = ExampleProjects.class.getResourceAsStream(name);
		if (in == null) {
			throw new IOException("the resource " + name + " is missing from the bundle org.starling.examples");
		}
		return in;
	}
}
