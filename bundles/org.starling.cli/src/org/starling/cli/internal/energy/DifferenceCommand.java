package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.cli.internal.ExitCodes;
import org.starling.quantum.energy.EnergyDifference;
import org.starling.quantum.qcschema.Differences;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling energy difference}: binding, reactions, conformers, atomization, solvation. */
@Command(name = "difference", mixinStandardHelpOptions = true, sortOptions = false, description = "Differences of energies in hartree, kcal/mol and"
		+ " kJ/mol, beside chemical accuracy. Energies that mean different things are told.",
		footer = { "", "Examples: starling energy difference --binding dimer.xyz --method mp2",
				"          starling energy difference --reaction \"2 h2.xyz + o2.xyz;3 -> 2 h2o.xyz\" --reference uhf",
				"          starling energy difference --reaction \"gauche.xyz -> anti.xyz\"",
				"          starling energy difference --solvation phenol.xyz --method b3lyp --solvent water",
				"          starling energy difference --atomization methane.xyz --method \"ccsd(t)\"" })
final class DifferenceCommand implements Callable<Integer> {

	private static final Pattern TERM = Pattern.compile("(?:(\\d+(?:\\.\\d+)?)\\s*\\*?\\s+)?(.+)");

	/** A molecule with its multiplicity. */
	private static final Pattern SPIN = Pattern.compile("(.+);(\\d{1,2})");

	@Spec
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	private Kind kind;

	@Option(names = "--fragments", paramLabel = "ATOMS/ATOMS", description = "Atoms of each molecule that is bound, as in 1-3/4-6. Default: what is"
			+ " apart by its distances.")
	private String fragments;

	@Option(names = "--fragment-charges", paramLabel = "LIST", split = ",", description = "Charges of the molecules. Default: 0 for each.")
	private List<Integer> charges = List.of();

	@Mixin
	private MethodOptions options = new MethodOptions();

	/** What the difference is of. */
	private static final class Kind {

		@Option(names = "--binding", paramLabel = "FILE", description = "Complex less its molecules at the same places, without and with counterpoise.")
		private String binding;

		@Option(names = "--reaction", paramLabel = "TERMS", description = "Molecules with factors on both sides of ->; ;N after one is its"
				+ " multiplicity.")
		private String reaction;

		@Option(names = "--atomization", paramLabel = "FILE|SMILES", description = "Atoms less their molecule, with UHF as reference.")
		private String atomization;

		@Option(names = "--solvation", paramLabel = "FILE|SMILES", description = "Molecule in the solvent of --solvent less that alone, at the same places.")
		private String solvation;
	}

	@Override
	public Integer call() throws IOException {
		List<EnergyDifference> differences = kind.binding != null ? Differences.binding(complex())
				: kind.reaction != null ? List.of(Differences.of("reaction", sides()))
						: List.of(kind.solvation != null ? Differences.solvation(request(kind.solvation)) : Differences.atomization(request(kind.atomization)));
		PrintWriter out = spec.commandLine().getOut();
		for (EnergyDifference difference : differences) {
			for (EnergyDifference.Term term : difference.terms()) {
				out.printf(Locale.ROOT, "%+8.2f  %18.8f hartree  %s%n", term.coefficient(), term.energy(), term.name());
			}
			out.println(difference.text());
			if (!difference.isConsistent()) {
				spec.commandLine().getErr().println(difference.warning());
			}
		}
		out.println(differences.getFirst().terms().getFirst().description());
		return ExitCodes.DONE;
	}

	private JsonObject request(String molecule) throws IOException {
		return options.request(MoleculeInput.read(molecule, spec.commandLine().getErr()));
	}

	private JsonObject complex() throws IOException {
		JsonObject request = request(kind.binding);
		JsonObject molecule = request.getAsJsonObject("molecule");
		if (fragments != null) {
			JsonArray all = new JsonArray();
			for (String fragment : fragments.split("/")) {
				all.add(atoms(fragment));
			}
			molecule.add("fragments", all);
		}
		if (!charges.isEmpty()) {
			JsonArray list = new JsonArray();
			charges.forEach(list::add);
			molecule.add("fragment_charges", list);
		}
		return request;
	}

	private static JsonArray atoms(String text) {
		JsonArray atoms = new JsonArray();
		for (String part : text.split(",")) {
			Matcher range = Pattern.compile("\\s*(\\d{1,5})(?:-(\\d{1,5}))?\\s*").matcher(part);
			if (!range.matches()) {
				throw new IllegalArgumentException("--fragments takes numbers of atoms, as in 1-3/4-6, not \"" + part + "\"");
			}
			int first = Integer.parseInt(range.group(1));
			int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
			for (int atom = first; atom <= last; atom++) {
				atoms.add(atom - 1);
			}
		}
		return atoms;
	}

	private List<Differences.Side> sides() throws IOException {
		String[] halves = kind.reaction.split("->");
		if (halves.length != 2) {
			throw new IllegalArgumentException("a reaction has one arrow, as in \"2 h2.xyz + o2.xyz -> 2 h2o.xyz\", unlike \"" + kind.reaction + "\"");
		}
		List<Differences.Side> sides = new ArrayList<>();
		for (int side = 0; side < 2; side++) {
			for (String text : halves[side].split("\\s\\+\\s")) {
				Matcher term = TERM.matcher(text.strip());
				if (!term.matches()) {
					throw new IllegalArgumentException("a molecule is missing in the reaction \"" + kind.reaction + "\"");
				}
				double factor = term.group(1) == null ? 1 : Double.parseDouble(term.group(1));
				Matcher spin = SPIN.matcher(term.group(2).strip());
				String name = spin.matches() ? spin.group(1) : term.group(2).strip();
				JsonObject request = request(name);
				if (spin.matches()) {
					request.getAsJsonObject("molecule").addProperty("molecular_multiplicity", Integer.parseInt(spin.group(2)));
				}
				sides.add(new Differences.Side(name, side == 0 ? -factor : factor, request));
			}
		}
		return sides;
	}
}
