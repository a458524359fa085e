package org.starling.quantum.provider.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.Version;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The program xtb, where it is installed, by its {@code --json} (C. Bannwarth et al., WIREs Comput Mol Sci 11 (2021) e1493, doi:10.1002/wcms.1493): GFN2-xTB and
 * GFN1-xTB. The file is the one that the variable STARLING_XTB names, else {@code xtb} in PATH. The molecule goes in as Turbomole's coordinates, in bohr; nothing
 * is read but xtbout.json.
 */
public final class XtbEnergyProvider extends ProgramProvider {

	private static final Map<String, String> METHODS = new TreeMap<>(Map.of("gfn2-xtb", "2", "gfn1-xtb", "1"));
	/** Keywords as QCEngine names them, with the arguments of the program. */
	private static final Map<String, String> ARGUMENTS = new TreeMap<>(
			Map.of("accuracy", "--acc", "electronic_temperature", "--etemp", "max_iterations", "--iterations", "solvent", "--alpb"));
	/** Written by xtb where its charges did not converge. */
	private static final String NOT_CONVERGED = ".sccnotconverged";
	private static final String ANSWER = "xtbout.json";
	/** Charges have 8 digits behind the point. */
	private static final double ROUNDING = 1e-4;

	/** With a day as the longest time of a calculation. */
	public XtbEnergyProvider() {
		this(new ProgramFile("xtb", "STARLING_XTB"), Duration.ofDays(1));
	}

	XtbEnergyProvider(ProgramFile file, Duration limit) {
		super(file, limit);
	}

	@Override
	public String id() {
		return "xtb";
	}

	@Override
	public String name() {
		return "xtb";
	}

	@Override
	public String description() {
		return "The program xtb as it is installed on this computer: semiempirical tight binding GFN2-xTB (C. Bannwarth, S. Ehlert, S. Grimme, J Chem Theory Comput"
				+ " 15 (2019) 1652) and GFN1-xTB (S. Grimme, C. Bannwarth, P. Shushkov, J Chem Theory Comput 13 (2017) 1989)";
	}

	/** Each result names the version that made it. */
	@Override
	public String version() {
		return "as installed";
	}

	/** Its JSON has no derivatives. */
	@Override
	public Set<Driver> drivers() {
		return Set.of(Driver.ENERGY);
	}

	@Override
	public List<String> methods() {
		return List.of("gfn2-xtb", "gfn1-xtb");
	}

	/** The methods bring theirs. */
	@Override
	public List<String> bases() {
		return List.of();
	}

	@Override
	protected Map<String, String> environment(Path scratch) {
		return Map.of("OMP_NUM_THREADS", "1", "OMP_STACKSIZE", "512M");
	}

	@Override
	protected JsonObject prepared(EnergyProblem problem, JsonObject request) {
		String method = problem.method().toLowerCase(Locale.ROOT);
		if (!METHODS.containsKey(method)) {
			throw new IllegalArgumentException("xtb has the methods " + methods() + " here, not \"" + problem.method() + "\"");
		}
		if (!problem.basis().isEmpty()) {
			throw new IllegalArgumentException("xtb's methods bring their own basis, and \"" + problem.basis() + "\" was asked for; leave it out");
		}
		Geometry geometry = problem.geometry();
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			if (!geometry.real()[atom]) {
				throw new IllegalArgumentException("xtb has no ghosts: its methods bring their own basis");
			}
		}
		JsonObject keywords = new JsonObject();
		problem.keywords().asMap().forEach((key, value) -> {
			if (!ARGUMENTS.containsKey(key.toLowerCase(Locale.ROOT)) || !value.isJsonPrimitive() || !value.getAsString().matches("[\\w.+]+")) {
				throw new IllegalArgumentException("the keyword " + key + " = " + value + " is none of xtb's here: " + ARGUMENTS.keySet());
			}
			keywords.add(key.toLowerCase(Locale.ROOT), value);
		});
		if (!keywords.has("accuracy")) {
			keywords.addProperty("accuracy", 0.01);
		}
		if (!keywords.has("electronic_temperature")) {
			keywords.addProperty("electronic_temperature", 300);
		}
		request.getAsJsonObject("model").addProperty("method", method);
		request.add("keywords", keywords);
		return request;
	}

	@Override
	List<String> write(Path program, EnergyProblem problem, JsonObject request, Path folder) throws IOException {
		Geometry geometry = problem.geometry();
		StringBuilder coordinates = new StringBuilder("$coord\n");
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			coordinates.append(String.format(Locale.ROOT, "%.14f %.14f %.14f %s\n", geometry.at(atom, 0), geometry.at(atom, 1), geometry.at(atom, 2),
					Element.symbol(geometry.number(atom)).toLowerCase(Locale.ROOT)));
		}
		Files.writeString(folder.resolve("coord"), coordinates.append("$end\n"));
		List<String> command = new ArrayList<>(List.of(program.toString(), "coord", "--json", "--norestart", "--gfn", METHODS.get(method(request)), "--chrg",
				String.valueOf(geometry.charge()), "--uhf", String.valueOf(geometry.multiplicity() - 1)));
		request.getAsJsonObject("keywords").asMap().forEach((key, value) -> command.addAll(List.of(ARGUMENTS.get(key), value.getAsString())));
		return command;
	}

	private static String method(JsonObject request) {
		return request.getAsJsonObject("model").get("method").getAsString();
	}

	@Override
	EnergyOutcome read(Path program, EnergyProblem problem, JsonObject request, Path folder, ProgramRun.End end) {
		if (Files.exists(folder.resolve(NOT_CONVERGED))) {
			return EnergyOutcome.failed(problem, Status.NOT_CONVERGED, "xtb: its charges did not become self-consistent; raise max_iterations or"
					+ " electronic_temperature, or begin with a better geometry");
		}
		if (end.exitCode() != 0) {
			return EnergyOutcome.failed(problem, Status.FAILED, program + " ended with the exit code " + end.exitCode() + " and said: " + end.said());
		}
		try {
			return EnergyOutcome.of(result(problem, request, JsonParser.parseString(Files.readString(folder.resolve(ANSWER), StandardCharsets.UTF_8)).getAsJsonObject()));
		} catch (IOException | JsonParseException e) {
			return EnergyOutcome.failed(problem, Status.FAILED, program + " left no " + ANSWER + " that can be read: " + e.getMessage() + "; it said: " + end.said());
		} catch (RuntimeException e) {
			// JSON of another shape shows itself by exceptions that have nothing else in common
			return EnergyOutcome.failed(problem, Status.FAILED, program + " gave an answer that is no result: " + e.getMessage() + "; it said: " + end.said());
		}
	}

	/** An AtomicResult of what xtb wrote. */
	private static JsonObject result(EnergyProblem problem, JsonObject request, JsonObject answer) {
		check(problem, request, answer);
		double energy = answer.get("total energy").getAsDouble();
		int electrons = answer.get("number of electrons").getAsInt();
		int unpaired = answer.get("number of unpaired electrons").getAsInt();
		JsonObject properties = new JsonObject();
		properties.addProperty("return_energy", energy);
		properties.addProperty("calcinfo_natom", problem.geometry().atoms());
		properties.addProperty("calcinfo_nmo", answer.get("number of molecular orbitals").getAsInt());
		properties.addProperty("calcinfo_nalpha", (electrons + unpaired) / 2);
		properties.addProperty("calcinfo_nbeta", (electrons - unpaired) / 2);
		properties.add("scf_dipole_moment", numbers(answer, "dipole", 1));
		JsonObject levels = new JsonObject();
		levels.add("scf_eigenvalues_a", numbers(answer, "orbital energies/eV", 1 / Constants.ELECTRONVOLT));
		JsonObject extras = new JsonObject();
		extras.add("partial_charges", numbers(answer, "partial charges", 1));
		extras.add("occupations", numbers(answer, "fractional occupation", 1));
		extras.addProperty("description", description(problem, request, answer));
		JsonObject provenance = new JsonObject();
		provenance.addProperty("creator", "xtb");
		provenance.addProperty("version", answer.get("xtb version").getAsString());
		provenance.addProperty("routine", "xtb --json");
		JsonObject result = request.deepCopy();
		result.addProperty("schema_name", "qcschema_output");
		result.addProperty("success", true);
		result.addProperty("return_result", energy);
		result.add("properties", properties);
		result.add("wavefunction", levels);
		result.add("extras", extras);
		result.add("provenance", provenance);
		return result;
	}

	/** That it calculated what it was asked for. */
	private static void check(EnergyProblem problem, JsonObject request, JsonObject answer) {
		Geometry geometry = problem.geometry();
		if (!answer.get("method").getAsString().equalsIgnoreCase(method(request))) {
			throw new IllegalArgumentException("it took the method " + answer.get("method").getAsString());
		}
		if (answer.get("number of unpaired electrons").getAsInt() != geometry.multiplicity() - 1) {
			throw new IllegalArgumentException("it took " + answer.get("number of unpaired electrons") + " unpaired electrons");
		}
		double charge = 0;
		for (JsonElement part : answer.getAsJsonArray("partial charges")) {
			charge += part.getAsDouble();
		}
		if (!(Math.abs(charge - geometry.charge()) < ROUNDING * geometry.atoms())) {
			throw new IllegalArgumentException("its charges add up to " + charge);
		}
	}

	private static JsonArray numbers(JsonObject answer, String key, double factor) {
		JsonArray numbers = new JsonArray();
		for (JsonElement number : answer.getAsJsonArray(key)) {
			numbers.add(factor * number.getAsDouble());
		}
		return numbers;
	}

	private static String description(EnergyProblem problem, JsonObject request, JsonObject answer) {
		String keywords = new TreeMap<>(request.getAsJsonObject("keywords").asMap()).entrySet().stream().map(e -> e.getKey() + " " + e.getValue().getAsString())
				.collect(Collectors.joining(", "));
		String spin = problem.geometry().multiplicity() == 1 ? "" : ", " + (problem.geometry().multiplicity() - 1) + " unpaired";
		return answer.get("method").getAsString() + spin + ", " + keywords + ", electrons' entropy included, 8 digits, geometry in bohr, xtb "
				+ answer.get("xtb version").getAsString() + " run by Starling " + Version.TEXT;
	}
}
