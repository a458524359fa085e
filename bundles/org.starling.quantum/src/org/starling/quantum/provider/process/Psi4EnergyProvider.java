package org.starling.quantum.provider.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.starling.quantum.Constants;
import org.starling.quantum.Version;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Psi4, where it is installed, by its {@code --json} (R. M. Parrish et al., J Chem Theory Comput 13 (2017) 3185). The file is the one that the
 * variable STARLING_PSI4 names, else {@code psi4} in PATH. Keywords are Psi4's own; what it would choose by itself and what decides the number is set here, so
 * that the method string says it.
 */
public final class Psi4EnergyProvider extends SchemaProgram {

	private static final Set<String> UNCONVERGED = Set.of("ConvergenceError", "SCFConvergenceError", "OptimizationConvergenceError", "TDSCFConvergenceError",
			"MP2ConvergenceError");
	private static final Set<String> WRONG_INPUT = Set.of("ValidationError", "BasisSetNotFound", "MissingMethodError", "ManagedMethodError", "KeyError");
	private static final int LONGEST_MESSAGE = 600;
	/** Bohr that a nucleus may have been moved. */
	private static final double MOVED = 1e-8;

	/** With a day as the longest time of a calculation. */
	public Psi4EnergyProvider() {
		this(new ProgramFile("psi4", "STARLING_PSI4"), Duration.ofDays(1));
	}

	Psi4EnergyProvider(ProgramFile file, Duration limit) {
		super(file, limit);
	}

	@Override
	public String id() {
		return "psi4";
	}

	@Override
	public String name() {
		return "Psi4";
	}

	@Override
	public String description() {
		return "The program Psi4 as it is installed on this computer: R. M. Parrish et al., J Chem Theory Comput 13 (2017) 3185. Exact integrals unless"
				+ " scf_type says df";
	}

	/** Each result names the version that made it. */
	@Override
	public String version() {
		return "as installed";
	}

	@Override
	public Set<Driver> drivers() {
		return Set.of(Driver.ENERGY, Driver.GRADIENT, Driver.HESSIAN);
	}

	@Override
	public List<String> methods() {
		return List.of("hf", "mp2", "ccsd", "ccsd(t)", "fci", "pbe", "pbe0", "blyp", "b3lyp", "b3lyp5", "cam-b3lyp", "wb97", "wb97x", "wb97x-d", "mp3", "omp2", "cc2");
	}

	@Override
	public List<String> bases() {
		return List.of("6-31G*", "STO-3G", "6-31G", "6-31G**", "6-31+G*", "6-311G**", "cc-pVDZ", "cc-pVTZ", "aug-cc-pVDZ", "def2-SVP", "def2-TZVP",
				"pcseg-1", "pcseg-2");
	}

	@Override
	protected List<String> command(Path program, Path calculation) {
		return List.of(program.toString(), "--json", calculation.getFileName().toString(), "-o", "output");
	}

	@Override
	protected Map<String, String> environment(Path scratch) {
		return Map.of("PSI_SCRATCH", scratch.toString());
	}

	@Override
	protected JsonObject prepared(EnergyProblem problem, JsonObject request) {
		JsonObject given = problem.keywords();
		JsonObject keywords = new JsonObject();
		given.asMap().forEach((key, value) -> keywords.add(key.toLowerCase(Locale.ROOT).replace("frozen_core", "freeze_core"), value));
		if (keywords.has("fail_on_maxiter")) {
			throw new IllegalArgumentException("the keyword fail_on_maxiter is refused: with it Psi4 gives unconverged energies as results");
		}
		boolean single = problem.geometry().multiplicity() == 1;
		setDefault(keywords, "reference", single ? "rhf" : "uhf");
		String reference = keywords.get("reference").getAsString().toLowerCase(Locale.ROOT);
		if (!single && (reference.equals("rhf") || reference.equals("rks"))) {
			throw new IllegalArgumentException("RHF is for pairs of electrons, and the multiplicity is " + problem.geometry().multiplicity()
					+ "; choose uhf or rohf");
		}
		setDefault(keywords, "freeze_core", "false");
		setDefault(keywords, "scf_type", "pk");
		setDefault(keywords, "mp2_type", keywords.get("scf_type").getAsString().endsWith("df") ? "df" : "conv");
		keywords.addProperty("e_convergence", keywords.has("e_convergence") ? keywords.get("e_convergence").getAsDouble() : 1e-9);
		keywords.addProperty("d_convergence", keywords.has("d_convergence") ? keywords.get("d_convergence").getAsDouble() : 1e-8);
		request.add("keywords", keywords);
		return request;
	}

	private static void setDefault(JsonObject keywords, String key, String value) {
		if (!keywords.has(key)) {
			keywords.addProperty(key, value);
		} else {
			// true and false are texts for Psi4
			keywords.addProperty(key, keywords.get(key).getAsString());
		}
	}

	@Override
	protected EnergyOutcome outcome(EnergyProblem problem, JsonObject request, JsonObject answer, ProgramRun.End end) {
		if (!answer.get("success").getAsBoolean()) {
			return failure(problem, answer, end);
		}
		JsonArray places = answer.getAsJsonObject("molecule").getAsJsonArray("geometry");
		double[] wanted = problem.geometry().coordinates();
		for (int i = 0; i < wanted.length; i++) {
			if (!(Math.abs(places.get(i).getAsDouble() - wanted[i]) < MOVED)) {
				throw new IllegalArgumentException("it moved the molecule");
			}
		}
		JsonObject properties = answer.getAsJsonObject("properties");
		int atoms = problem.geometry().atoms();
		switch (problem.driver()) {
		case GRADIENT -> properties.add("return_gradient", derivatives(answer, 3 * atoms));
		case HESSIAN -> properties.add("return_hessian", derivatives(answer, 9 * atoms * atoms));
		default -> {
			// the energy is there
		}
		}
		dipole(answer, properties);
		JsonObject extras = answer.getAsJsonObject("extras");
		extras.addProperty("description", description(problem, request, answer.getAsJsonObject("provenance").get("version").getAsString()));
		return EnergyOutcome.of(answer);
	}

	private static JsonArray derivatives(JsonObject answer, int length) {
		JsonArray numbers = answer.getAsJsonArray("return_result");
		for (JsonElement number : numbers) {
			if (!Double.isFinite(number.getAsDouble())) {
				throw new IllegalArgumentException("a derivative is " + number);
			}
		}
		if (numbers.size() != length) {
			throw new IllegalArgumentException("there are " + numbers.size() + " derivatives, not " + length);
		}
		return numbers.deepCopy();
	}

	/** The schema has atomic units; Psi4's components X, Y and Z are in debye and go into scf_dipole_moment as they are. */
	private static void dipole(JsonObject answer, JsonObject properties) {
		properties.remove("scf_dipole_moment");
		JsonObject variables = answer.getAsJsonObject("extras").getAsJsonObject("qcvars");
		if (variables != null && variables.has("SCF DIPOLE X")) {
			JsonArray dipole = new JsonArray();
			for (String axis : List.of("X", "Y", "Z")) {
				dipole.add(variables.get("SCF DIPOLE " + axis).getAsDouble() / Constants.DEBYE);
			}
			properties.add("scf_dipole_moment", dipole);
		} else if (variables != null && variables.get("SCF DIPOLE") instanceof JsonArray dipole) {
			properties.add("scf_dipole_moment", dipole.deepCopy());
		}
	}

	private static String description(EnergyProblem problem, JsonObject request, String version) {
		String keywords = new TreeMap<>(request.getAsJsonObject("keywords").asMap()).entrySet().stream()
				.map(e -> e.getKey() + " " + (e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : e.getValue().toString()))
				.collect(Collectors.joining(", "));
		return problem.method().toUpperCase(Locale.ROOT) + "/" + problem.basis() + " (Psi4's own), " + keywords + ", geometry in bohr, Psi4 " + version
				+ " run by Starling " + Version.TEXT;
	}

	private EnergyOutcome failure(EnergyProblem problem, JsonObject answer, ProgramRun.End end) {
		JsonObject error = answer.getAsJsonObject("error");
		String type = error.get("error_type").getAsString();
		String message = "Psi4: " + lastOf(error.get("error_message").getAsString());
		if (UNCONVERGED.contains(type)) {
			return EnergyOutcome.failed(problem, Status.NOT_CONVERGED, message);
		}
		if (WRONG_INPUT.contains(type)) {
			return EnergyOutcome.failed(problem, Status.REFUSED, message);
		}
		return EnergyOutcome.failed(problem, Status.FAILED, message + (end.said().isEmpty() ? "" : "; it said: " + end.said()));
	}

	/** What a Python exception says, without where it came from. */
	static String lastOf(String traceback) {
		String[] lines = traceback.strip().split("\\R");
		int from = 0;
		for (int i = 0; i < lines.length; i++) {
			if (lines[i].startsWith(" ") || lines[i].startsWith("Traceback")) {
				from = i + 1;
			}
		}
		String text = String.join(" ", List.of(lines).subList(Math.min(from, lines.length - 1), lines.length)).replaceAll("\\s+", " ");
		return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + " …" : text;
	}
}
